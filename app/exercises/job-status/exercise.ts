import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'An export in the background',
  level: 'repair',
  groups: ['timers'],
  brief: 'The server exports a large table in parts. The page asks how far it is, waits as long as the server says, and asks again, until all parts are there. Most people do not stay that long.',
  symptom: 'According to the server, forty people wait for their exports. Two people work here.',
  leaks: [
    { name: 'ExportJob', kind: 'object', perVisit: 1, file: 'delay.ts', what: 'The browser keeps the timeout, the timeout keeps the promise, and the promise keeps the loop that waits for it, with the job.' },
  ],
  decoys: [],
  hints: [
    'An async function that waits is alive. What is this one waiting for after you have left?',
    'The loop has one condition for its end. Leaving the page is not part of it.',
    'Give the effect an AbortController, look at its signal in the loop, and let delay clear its timeout when the signal is aborted.',
  ],
} satisfies Repair;
