import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Book shelf',
  level: 'repair',
  minutes: 20,
  groups: ['observers'],
  brief: 'One intersection observer serves all cards of the application, which is cheaper than one observer for each card. A card registers a function for the moment when it becomes visible, and unregisters when it leaves the page.',
  symptom: 'No observer and no listener is left behind, but every visit to the shelf leaves the memory of four cards.',
  leaks: [
    { name: 'CoverLoader', kind: 'object', perVisit: 4, file: 'book-card.tsx', what: 'The Map in the module retains the callback of every element, although the element is no longer observed.' },
  ],
  decoys: [{ name: 'viewer', why: 'The one observer of the module lives as long as the application, on purpose. It retains no element that it does not observe.' }],
  hints: [
    'The observer releases an element that is unobserved. Does everything else release the element, too?',
    'Two objects reference a card: the observer and the Map. What happens in each of them when a card unmounts?',
    'Delete the element from the Map where it is unobserved, or replace the Map by a WeakMap.',
  ],
} satisfies Repair;
