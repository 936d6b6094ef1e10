import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Message queue',
  level: 'repair',
  minutes: 18,
  groups: ['timers'],
  lesson: 'leaks',
  brief: 'The page reads the depth of a message queue every minute, or as often as the reader chooses. If the reader does not change the rate, the page leaves nothing behind.',
  symptom: 'The access log shows one tab that reads the queue at several rates at once, and continues long after the page was left.',
  leaks: [
    { name: 'QueueProbe', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'A new rate starts a second interval and overwrites the id of the first one, which can then no longer be cleared.' },
  ],
  decoys: [],
  hints: [
    'Do what the symptom describes: choose another rate, then leave. How many timers did the page start, and how many timer ids does it store?',
    'The cleanup clears the interval whose id is in the ref. Which one is that after the rate was changed?',
    'Clear the running interval before you store the id of another one.',
  ],
} satisfies Repair;
