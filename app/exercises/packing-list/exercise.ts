import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'A list that takes nothing amiss',
  level: 'repair',
  groups: ['dom'],
  brief: 'The packing list is older than the application around it and builds its rows by hand. Whatever is taken out can be put back, in its old place, by Undo.',
  symptom: 'The tab of a frequent traveller holds hundreds of detached list items, although no list has more than three.',
  leaks: [
    { name: 'PackedRow', kind: 'object', perVisit: 3, file: 'packing-list.ts', what: 'The undo stack of the module keeps every row that was taken out, with its detached element, when the list it belonged to is gone; and by the listener of its button the list, with the row that is still in it.' },
  ],
  decoys: [],
  hints: [
    'A row that was taken out is meant to be kept: somebody may want it back. Until when?',
    'Who could still press Undo for a list that is no longer on the page? And who keeps its rows?',
    'What can be undone belongs to one list. Let it begin and end with that list.',
  ],
} satisfies Repair;
