import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Blind tasting',
  cause: 'A cleanup that reads a ref too late',
  group: 'react',
  feature: 'A blind tea tasting with a card to turn',
  mechanism: 'The cleanup reads the ref to find the element that it must unregister. But React sets refs to null before it runs the cleanups of an unmounting component, so the cleanup reads null, and the registry retains the element and the function.',
  symptom: 'The cleanup runs but unregisters nothing: every visit leaves one more detached card, and one more function that each key press calls.',
  keeps: { name: 'TastingNotes', kind: 'object', perVisit: 1 },
  path: ['module', 'watched', 'clearTable', 'its scope', 'notes', 'TastingNotes'],
  fix: 'The effect copies ref.current into a variable and registers that element, and the cleanup unregisters the same element.',
  prevent: 'In a cleanup, use the values that the effect used: copy ref.current first. The lint rule of React Hooks reports this mistake.',
  linter: 'react-hooks/exhaustive-deps',
  links: [
    { label: 'React: when React attaches and detaches refs', href: 'https://react.dev/learn/manipulating-the-dom-with-refs#when-react-attaches-the-refs' },
    { label: 'React: useRef', href: 'https://react.dev/reference/react/useRef' },
  ],
} satisfies Pair;
