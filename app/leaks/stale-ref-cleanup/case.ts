import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A cleanup that reads a ref too late',
  group: 'react',
  feature: 'A blind tea tasting with a card to turn',
  mechanism: 'The cleanup asks the ref which element it has to release, but React empties refs before it runs the cleanups of a page that leaves: it finds null, and the registry keeps the element and the function.',
  symptom: 'The cleanup runs, and releases nothing: every visit leaves one more detached card, and one more function that each press calls.',
  keeps: { name: 'TastingNotes', kind: 'object', perVisit: 1 },
  path: ['module', 'watched', 'clearTable', 'its scope', 'notes', 'TastingNotes'],
  fix: 'The effect copies ref.current into a variable, registers that element, and the cleanup releases the same.',
  prevent: 'In a cleanup, use what the effect saw: copy ref.current first. The linter of React’s hooks asks for it.',
  linter: 'react-hooks/exhaustive-deps',
  links: [
    { label: 'React: when React attaches and detaches refs', href: 'https://react.dev/learn/manipulating-the-dom-with-refs#when-react-attaches-the-refs' },
    { label: 'React: useRef', href: 'https://react.dev/reference/react/useRef' },
  ],
} satisfies Pair;
