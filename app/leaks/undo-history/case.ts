import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Jam labels',
  cause: 'An undo history of closed editors',
  group: 'react',
  feature: 'A label press for jam jars, with undo',
  mechanism: 'Every change adds a function to a history in a module, so that it can be undone. The function retains the label that it would change. The history outlives the editor, so it retains every label that was ever changed.',
  symptom: 'Undo first undoes its own changes. After that it seems to do nothing, because it undoes changes in editors that are closed.',
  keeps: { name: 'JamLabel', kind: 'object', perVisit: 1 },
  path: ['module', 'history', 'takeBack', 'the scope of print', 'the scope of the render', 'label', 'JamLabel'],
  fix: 'The cleanup of the editor empties the history.',
  prevent: 'A history should have the same lifetime as the object that it changes. If it must outlive its editor, store values and an id instead of functions, and limit its length.',
  linter: null,
  links: [
    { label: 'Redux: undo as a list of past values', href: 'https://redux.js.org/usage/implementing-undo-history' },
    { label: 'MDN: closures', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Closures' },
  ],
} satisfies Pair;
