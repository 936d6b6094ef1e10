import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Background export',
  level: 'repair',
  minutes: 10,
  groups: ['timers'],
  brief: 'The server exports a large table in parts. The page asks for the progress, waits as long as the server says, and asks again, until all parts are there. Most people leave before that.',
  symptom: 'According to the server, forty people wait for their exports. Only two people work here.',
  leaks: [
    { name: 'ExportJob', kind: 'object', perVisit: 1, file: 'delay.ts', what: 'The browser retains the timeout, the timeout retains the promise, and the promise retains the loop that waits for it, with the job.' },
  ],
  decoys: [],
  hints: [
    'A suspended async function is still alive. What is this one waiting for after you have left?',
    'The loop has one end condition. It does not include leaving the page.',
    'Give the effect an AbortController, check its signal in the loop, and let delay clear its timeout when the signal is aborted.',
  ],
} satisfies Repair;
