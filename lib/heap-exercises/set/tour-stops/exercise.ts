import type { HeapExercise } from '../../exercise';

export default {
  slug: 'tour-stops',
  title: 'City tour',
  level: 'easy',
  minutes: 5,
  topic: 'Counting the objects of one class',
  lesson: 'garbage-collection',
  situation:
    'A page shows a city tour with six stops. The tour was opened and closed five times, and the garbage was collected. In all, 30 objects of the class TourStop were created.',
  walk: { press: ['Open the tour', 'Close the tour'], times: 5 },
  question: 'How many TourStop objects are alive?',
  wanted: 'a number',
  hints: [
    'The view “Constructors” has one row for each class, with the number of its objects.',
    'Type “TourStop” into the filter of this view.',
  ],
} satisfies HeapExercise;
