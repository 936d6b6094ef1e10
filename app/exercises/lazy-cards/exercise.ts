import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Cards that load when they are seen',
  level: 'repair',
  groups: ['observers'],
  brief: 'One intersection observer serves all cards of the application, which is cheaper than one for each. A card says what to do when it comes into view, and says when it leaves the page.',
  symptom: 'No observer is left behind, and no listener; yet every visit to the shelf leaves four cards’ worth of memory.',
  leaks: [
    { name: 'CoverLoader', kind: 'object', perVisit: 4, file: 'book-card.tsx', what: 'The Map in the module keeps the callback of every element, although the element is no longer observed.' },
  ],
  decoys: [{ name: 'viewer', why: 'The one observer of the module lives as long as the application, and is meant to. It keeps no element that it does not observe.' }],
  hints: [
    'The observer lets go of an element that is unobserved. Does everything else that knows the element let go of it, too?',
    'Two places remember a card: the observer and the Map. Read what happens to each when a card leaves.',
    'Delete the element from the Map where it is unobserved; or let the Map hold its keys weakly.',
  ],
} satisfies Repair;
