import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Parcel tracker',
  level: 'repair',
  minutes: 8,
  groups: ['listeners'],
  brief: 'The page shows where the parcels of an order are, and updates whenever the tab becomes visible. Fix it so that it leaves nothing behind when a visitor goes back. It must still update while it is open.',
  symptom: 'The warehouse keeps our tab open all day. In the evening, every switch back to it takes a second, and the fan runs.',
  leaks: [
    {
      name: 'DeliveryLog',
      kind: 'object',
      perVisit: 1,
      file: 'page.tsx',
      what: 'document retains the visibilitychange listener lookAgain, whose scope retains the log of this visit.',
    },
  ],
  decoys: [],
  hints: [
    'What does the page pass to an object that is older than the page and outlives it?',
    'The log is neither in a list nor in a cache. What can still call lookAgain()?',
    'Return a function from the effect that removes the listener lookAgain from document.',
  ],
} satisfies Repair;
