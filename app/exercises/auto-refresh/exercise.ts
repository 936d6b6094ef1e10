import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'A queue that refreshes itself',
  level: 'repair',
  groups: ['timers'],
  lesson: 'leaks',
  brief: 'The page reads the depth of a message queue every minute, or as often as the reader chooses. Whoever never touches the choice leaves nothing behind.',
  symptom: 'The access log shows one tab that reads the queue at several rates at once, and goes on when its page is long left.',
  leaks: [
    { name: 'QueueProbe', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'A new rate starts a second interval over the handle of the first, which then nobody can clear.' },
  ],
  decoys: [],
  hints: [
    'Do what the symptom says: choose another rate, then leave. How many timers did the page start, and how many handles does it have?',
    'The cleanup clears the interval that the ref holds. Which one is that after the rate was changed?',
    'Clear the interval that runs before you store another in its place.',
  ],
} satisfies Repair;
