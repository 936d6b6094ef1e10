import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Postcode search',
  level: 'repair',
  minutes: 20,
  groups: ['workers'],
  lesson: 'advanced',
  brief: 'Places are searched in a worker, so that typing stays smooth during the search. Each country has its own index and a new worker for it.',
  symptom: 'The browser’s task manager shows a dozen dedicated workers for one tab. Their memory is not in the JavaScript heap of the page, so nobody noticed it.',
  leaks: [
    { name: 'PlaceIndex', kind: 'object', perVisit: 2, file: 'page.tsx', what: 'The worker of the previous country keeps running and retains its handler: only the last worker is terminated.' },
  ],
  decoys: [],
  hints: [
    'Which workers run after you have chosen another country? Which run after you have left?',
    'The ref holds one worker. What happens to the previous one?',
    'Terminate the worker in the ref before you start the next one.',
  ],
} satisfies Repair;
