import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Callbacks registered with a provider',
  group: 'react',
  feature: 'A writing desk with a button that saves everything',
  mechanism: 'A provider in the layout collects a callback of every page under it, and the page never takes its own back: the layout stays mounted from page to page, and so does everything its callbacks keep.',
  symptom: '“Save everything” takes longer with every page that was ever open, and saves pages that nobody can see any more.',
  keeps: { name: 'Manuscript', kind: 'object', perVisit: 1 },
  path: ['the provider in the layout', 'its state', 'saves', 'saveChapter', 'its scope', 'manuscript', 'Manuscript'],
  fix: 'The effect returns what register returned: the function that takes the callback out of the provider.',
  prevent: 'A context that can be registered with returns the way out from register; whoever registers, in an effect, returns it to React.',
  linter: null,
  links: [
    { label: 'React: useContext', href: 'https://react.dev/reference/react/useContext' },
    { label: 'Next.js: layouts keep their state on navigation', href: 'https://nextjs.org/docs/app/getting-started/layouts-and-pages' },
  ],
} satisfies Pair;
