import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'An effect without a cleanup',
  group: 'react',
  feature: 'A chat pane',
  mechanism: 'The effect joins a chat room that outlives the page and throws the way out away, so the room keeps the listener of every pane that was ever open.',
  symptom: 'Every message is handled once for each visit there ever was, and chat grows slower the longer the tab is open.',
  keeps: { name: 'Transcript', kind: 'object', perVisit: 1 },
  path: ['module', 'members', 'hear', 'its scope', 'transcript', 'Transcript'],
  fix: 'The effect returns what join returned: the function that leaves the room.',
  prevent: 'An effect that starts something returns the function that ends it; Strict Mode runs effects twice in development so that a missing one shows.',
  linter: null,
  links: [
    { label: 'React: an effect that subscribes must unsubscribe', href: 'https://react.dev/reference/react/useEffect#connecting-to-an-external-system' },
    { label: 'React: the lifecycle of effects', href: 'https://react.dev/learn/lifecycle-of-reactive-effects' },
  ],
} satisfies Pair;
