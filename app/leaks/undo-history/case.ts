import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'An undo history of closed editors',
  group: 'react',
  feature: 'A label press for jam jars, with undo',
  mechanism: 'Every change pushes a function that can take it back onto a history in a module, and the function keeps the label it would change; the history outlives the editor, so it keeps every label that was ever changed.',
  symptom: 'Undo works until its own changes are used up; after that it seems to do nothing, since it takes back changes in editors that are long closed.',
  keeps: { name: 'JamLabel', kind: 'object', perVisit: 1 },
  path: ['module', 'history', 'takeBack', 'the scope of print', 'the scope of the render', 'label', 'JamLabel'],
  fix: 'The cleanup of the editor empties its history.',
  prevent: 'A history belongs to what it can undo, and goes with it; where one must outlive its editor, let it hold values and an id instead of functions, and give it a length.',
  linter: null,
  links: [
    { label: 'Redux: undo as a list of past values', href: 'https://redux.js.org/usage/implementing-undo-history' },
    { label: 'MDN: closures', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Closures' },
  ],
} satisfies Pair;
