import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Packing list',
  level: 'repair',
  minutes: 15,
  groups: ['dom'],
  brief: 'The packing list is older than the application around it and creates its rows by hand. Every removed row can be put back in its old place by Undo.',
  symptom: 'The tab of a frequent traveller contains hundreds of detached list items, although no list has more than three.',
  leaks: [
    { name: 'PackedRow', kind: 'object', perVisit: 3, file: 'packing-list.ts', what: 'The undo stack of the module retains every removed row and its detached element after its list is gone. Through the listener of its button, each row also retains the list, with the row that is still in it.' },
  ],
  decoys: [],
  hints: [
    'A removed row is kept on purpose: somebody may want it back. Until when?',
    'Can anybody still press Undo for a list that is no longer on the page? And what retains its rows?',
    'The undo stack belongs to one list. Give it the same lifetime as that list.',
  ],
} satisfies Repair;
