import type { Spot } from '@/lib/exercises/exercise';

export default {
  title: 'Meeting clock',
  level: 'spot',
  minutes: 4,
  groups: ['timers'],
  brief: 'Both pages show how long a meeting has lasted. One of them retains its minutes forever.',
  symptom: 'After a day of meetings, the tab has grown by the size of the minutes, once for each meeting.',
  answer: 'b',
  leaks: [
    {
      name: 'MeetingMinutes',
      kind: 'object',
      perVisit: 1,
      file: 'page.tsx',
      what: 'The browser retains the interval, the interval retains tick(), and the scope of tick() retains the minutes.',
    },
  ],
  choices: [
    {
      reason: 'a, because its cleanup reads timer.current too late, after the ref has changed.',
      isRight: false,
      because: 'That is correct: the ref contains the id of the interval that is running at that moment, and there is only one.',
    },
    {
      reason: 'b, because starting the clock again overwrites the id of the first interval.',
      isRight: true,
      because: 'Two intervals run, the ref contains the id of the second, and the first can no longer be cleared.',
    },
    {
      reason: 'b, because an interval retains everything that its component ever referenced.',
      isRight: false,
      because: 'It retains only what the scope of its function references, and only until it is cleared.',
    },
  ],
  hints: ['Start the clock twice. Count the timers that each page sets, and those that it clears.', 'Which timer id does the cleanup of b have?'],
} satisfies Spot;
