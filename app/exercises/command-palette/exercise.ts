import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'The command palette',
  level: 'repair',
  groups: ['listeners'],
  lesson: 'leaks',
  brief:
    'Ctrl+K opens a palette of commands, wherever the focus is. The listener is taken away when the page leaves: the line is there, and it was reviewed. Still something of every visit stays.',
  symptom: 'After an hour at the help desk, Ctrl+K takes a moment to answer, and every visit to the queue adds to the heap.',
  leaks: [
    { name: 'CommandIndex', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'document keeps the keydown listener, because it was added for the capturing phase and is removed for the bubbling one.' },
  ],
  decoys: [],
  hints: [
    'Something that outlives the page still calls into it. What does the page hand to objects that were there before it?',
    'A call to removeEventListener that matches nothing does nothing, and says nothing. What makes two registrations the same one?',
    'Type, function and the capture flag identify a listener. Remove it with the same options with which you added it.',
  ],
} satisfies Repair;
