import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Command palette',
  level: 'repair',
  minutes: 18,
  groups: ['listeners'],
  lesson: 'leaks',
  brief: 'Ctrl+K opens a palette of commands, wherever the focus is. The listener is removed when the page is left: the line exists and passed review. But some memory of every visit stays.',
  symptom: 'After an hour at the help desk, Ctrl+K responds slowly, and every visit to the queue adds to the heap.',
  leaks: [
    { name: 'CommandIndex', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'document retains the keydown listener, because it was added for the capturing phase and is removed for the bubbling phase.' },
  ],
  decoys: [],
  hints: [
    'An object that outlives the page still calls one of its functions. Which functions does the page pass to objects that are older than itself?',
    'A call of removeEventListener that matches no listener does nothing and reports no error. When do two calls mean the same listener?',
    'The type, the function and the capture flag identify a listener. Remove it with the same options with which you added it.',
  ],
} satisfies Repair;
