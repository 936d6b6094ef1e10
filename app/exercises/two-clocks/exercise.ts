import type { Spot } from '@/lib/exercises/exercise';

export default {
  title: 'Two clocks',
  level: 'spot',
  groups: ['timers'],
  brief: 'Both pages show how long a meeting has lasted. One of them keeps its minutes for ever.',
  symptom: 'After a day of meetings the tab has grown by what its minutes weigh, once for each meeting.',
  answer: 'b',
  leaks: [
    {
      name: 'MeetingMinutes',
      kind: 'object',
      perVisit: 1,
      file: 'page.tsx',
      what: 'The browser keeps the interval, the interval keeps tick(), and the scope of tick() keeps the minutes.',
    },
  ],
  choices: [
    {
      reason: 'a, since its cleanup reads timer.current too late, when the ref has changed.',
      isRight: false,
      because: 'It is meant to: the ref holds the number of the interval that runs at that moment, and there is only one.',
    },
    {
      reason: 'b, since the clock that is started anew forgets the number of the first interval.',
      isRight: true,
      because: 'Two intervals run, the ref holds the number of the second, and nobody can clear the first any more.',
    },
    {
      reason: 'b, since an interval keeps everything that its component ever held.',
      isRight: false,
      because: 'It keeps what the scope of its function holds, and only until it is cleared.',
    },
  ],
  hints: ['Start the clock twice. Count how many timers each page sets, and how many it clears.', 'Which number does the cleanup of b know?'],
} satisfies Spot;
