import type { HeapExercise } from '../../exercise';

export default {
  slug: 'wind-farm',
  title: 'Wind farm',
  level: 'hard',
  minutes: 20,
  topic: 'The heap of a chart library (uPlot)',
  lesson: 'advanced',
  situation:
    'A page draws three charts with the library uPlot. Each chart belongs to a group whose cursors move together. The charts were opened and closed five times. Charts of two groups are destroyed when the page is closed. Those of the third group are not.',
  walk: { press: ['Open the charts', 'Close the charts'], times: 5 },
  question: 'Five charts are still alive. What is the key of their group?',
  wanted: 'the key of the group',
  hints: [
    'The view “Detached DOM” has the root element of each chart. Which object has it in the property root?',
    'Look at the retainers of this object. One of them is an array that does not belong to the chart.',
    'The array is in the property plots of a group. Go up from the group: the reference to it has the key as its name.',
  ],
} satisfies HeapExercise;
