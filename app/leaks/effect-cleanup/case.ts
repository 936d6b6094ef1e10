import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Chat pane',
  cause: 'An effect without a cleanup',
  group: 'react',
  feature: 'A chat pane',
  mechanism: 'The effect joins a chat room that outlives the page and ignores the function that leaves it, so the room retains the listener of every pane that was ever open.',
  symptom: 'Every message is handled once for each visit so far, and the chat gets slower the longer the tab is open.',
  keeps: { name: 'Transcript', kind: 'object', perVisit: 1 },
  path: ['module', 'members', 'hear', 'its scope', 'transcript', 'Transcript'],
  fix: 'The effect returns the function that join returned, which leaves the room.',
  prevent: 'An effect that starts something returns a function that ends it. Strict Mode runs effects twice in development to reveal a missing cleanup.',
  linter: null,
  links: [
    { label: 'React: an effect that subscribes must unsubscribe', href: 'https://react.dev/reference/react/useEffect#connecting-to-an-external-system' },
    { label: 'React: the lifecycle of effects', href: 'https://react.dev/learn/lifecycle-of-reactive-effects' },
  ],
} satisfies Pair;
