import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'The parcels that look again',
  level: 'repair',
  groups: ['listeners'],
  brief:
    'The page shows where the parcels of an order are, and looks again whenever the tab becomes visible. Make it leave nothing behind when a visitor goes back; it must still look again while it is open.',
  symptom: 'The warehouse keeps our tab open all day. By the evening every switch back to it takes a second, and the fan runs.',
  leaks: [
    {
      name: 'DeliveryLog',
      kind: 'object',
      perVisit: 1,
      file: 'page.tsx',
      what: 'document keeps the visibilitychange listener lookAgain, whose scope keeps the log of this visit.',
    },
  ],
  decoys: [],
  hints: [
    'What does the page tell something that is older than itself, and lives longer?',
    'The log is not in a list, nor in a cache. Look at who may still want to call lookAgain().',
    'Return a function from the effect, and in it remove lookAgain from document.',
  ],
} satisfies Repair;
