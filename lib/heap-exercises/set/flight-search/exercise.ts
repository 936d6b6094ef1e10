import type { HeapExercise } from '../../exercise';

export default {
  slug: 'flight-search',
  title: 'Flight search',
  level: 'hard',
  minutes: 20,
  topic: 'The heap of a query cache (TanStack Query)',
  lesson: 'advanced',
  situation:
    'A page searches flights with TanStack Query. The same search was made six times and closed each time. Its cache should have one entry, but it has six, and each has a FlightList. The page keeps entries for ever: gcTime is Infinity.',
  walk: { press: ['Search', 'Close the result'], times: 6 },
  question: 'A part of the query key has another value in every entry, so that no search finds the entry of the one before. What is the name of that part?',
  wanted: 'the name of a property of the key',
  hints: [
    'Read the retainer path of a FlightList: it goes through an object of the class Query.',
    'A Query has its key in the property queryKey, and as a text in queryHash. Compare these of two entries.',
    'In the viewer, select a Query and look at its fields. Strings are shown with their text.',
  ],
} satisfies HeapExercise;
