import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'A search that never blocks',
  level: 'repair',
  groups: ['workers'],
  lesson: 'advanced',
  brief: 'Places are looked up in a worker, so that typing stays smooth while it searches. Another country means another index, and a fresh worker for it.',
  symptom: 'The task manager of the browser shows a dozen dedicated workers for one tab. Its memory is not in the JavaScript heap of the page, so nobody has noticed.',
  leaks: [
    { name: 'PlaceIndex', kind: 'object', perVisit: 2, file: 'page.tsx', what: 'The thread of the country before goes on running, and keeps its handler: only the last worker is terminated.' },
  ],
  decoys: [],
  hints: [
    'Which threads run after you have chosen another country? Which after you have left?',
    'The ref has room for one worker. What becomes of the one that was in it?',
    'Terminate the worker in the ref before you start the next one.',
  ],
} satisfies Repair;
