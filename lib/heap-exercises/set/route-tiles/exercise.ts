import type { HeapExercise } from '../../exercise';

export default {
  slug: 'route-tiles',
  title: 'Route planner',
  level: 'medium',
  minutes: 10,
  topic: 'A cache with a limit, or a leak?',
  lesson: 'leaks',
  situation:
    'A page plans trips. Twelve trips were planned. Each trip creates objects of the classes RouteTile, TripNote and FareQuote, and stores them in three maps. Of each class, 24 objects are alive.',
  walk: { press: ['Plan a trip'], times: 12 },
  question: 'One of the three maps is a cache with a limit; the other two grow with every trip. Objects of which class are in the cache?',
  wanted: 'the name of a class',
  hints: [
    'The counts are equal, so they do not help. The time at which the objects were created does.',
    'The view “Allocated when” shows for each class when the objects that are alive were created. DevTools shows object ids: a later object has a higher one.',
    'A cache with a limit removes its oldest objects.',
  ],
} satisfies HeapExercise;
