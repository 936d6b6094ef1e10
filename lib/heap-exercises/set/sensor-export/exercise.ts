import type { HeapExercise } from '../../exercise';

export default {
  slug: 'sensor-export',
  title: 'Sensor log',
  level: 'easy',
  minutes: 10,
  topic: 'Closures and their variables',
  lesson: 'scope-and-closures',
  situation:
    'A page logs the values of sensors. It has added four event listeners to the window, and each of them is a closure with an array of its own. One of the arrays has more than a megabyte.',
  walk: { press: ['Start the log'], times: 1 },
  question: 'Which function keeps the largest array?',
  wanted: 'the name of a function',
  hints: [
    'The memory of a large array is in the constructor group “(array)”. Sort its objects by the shallow size.',
    'Select the largest one and read its retainer path. A function keeps its variables in a scope, which DevTools calls “system / Context”.',
  ],
} satisfies HeapExercise;
