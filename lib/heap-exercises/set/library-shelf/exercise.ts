import type { HeapExercise } from '../../exercise';

export default {
  slug: 'library-shelf',
  title: 'Library search',
  level: 'medium',
  minutes: 10,
  topic: 'Many retainers, one reference to remove',
  lesson: 'leaks',
  situation:
    'A page searches a library. A search was made, the first book was put on the list of loans, and the search was closed. The result page and its 60 cards are still in the heap.',
  walk: { press: ['Search', 'Borrow the first', 'Close the search'], times: 1 },
  question: 'The ResultPage has more than 60 retainers. Removing one single reference frees it. What is the name of that property?',
  wanted: 'the name of a property',
  hints: [
    'Select the ResultPage and look at its list of retainers.',
    'A retainer that is itself kept only by the ResultPage keeps nothing alive. Which of the retainers would still be reachable without the ResultPage?',
    'The retainer path from the root takes the shortest way. Read its last reference.',
  ],
} satisfies HeapExercise;
