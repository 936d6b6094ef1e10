import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Writing desk',
  cause: 'Callbacks registered with a provider',
  group: 'react',
  feature: 'A writing desk with a button that saves everything',
  mechanism: 'A provider in the layout stores a callback of every page below it, and the page never removes its callback. The layout stays mounted when the page changes, so it retains the callbacks and everything that they use.',
  symptom: '“Save everything” takes longer with every page that was opened, and it also saves pages that are no longer open.',
  keeps: { name: 'Manuscript', kind: 'object', perVisit: 1 },
  path: ['the provider in the layout', 'its state', 'saves', 'saveChapter', 'its scope', 'manuscript', 'Manuscript'],
  fix: 'The effect returns the function that register returned, which removes the callback from the provider.',
  prevent: 'A register function should return the function that unregisters. Call register in an effect and return its result to React.',
  linter: null,
  links: [
    { label: 'React: useContext', href: 'https://react.dev/reference/react/useContext' },
    { label: 'Next.js: layouts keep their state on navigation', href: 'https://nextjs.org/docs/app/getting-started/layouts-and-pages' },
  ],
} satisfies Pair;
