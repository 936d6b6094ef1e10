import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'The checkout that listens to the console',
  level: 'repair',
  groups: ['closures'],
  lesson: 'scope-and-closures',
  brief:
    'While somebody pays, every console.error is to be collected for the support team, and passed on to the console as before. The page puts a function of its own in place of console.error.',
  symptom: 'After fifty checkouts one error is reported fifty times, and its stack trace is fifty calls deep.',
  leaks: [
    { name: 'ErrorReport', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'console keeps the newest wrapper, and the scope of each wrapper keeps the one before, with its report.' },
  ],
  decoys: [],
  hints: [
    'Every function keeps the scope it was made in. Which function of this page lives on, and what can it see?',
    'The wrapper calls the function that it replaced. At the second visit, which function is that?',
    'Put the original function back when the page leaves.',
  ],
} satisfies Repair;
