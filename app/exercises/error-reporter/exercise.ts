import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Checkout error report',
  level: 'repair',
  minutes: 15,
  groups: ['closures'],
  lesson: 'scope-and-closures',
  brief: 'While a customer pays, the page collects every console.error call for the support team and passes it on to the console. The page replaces console.error with its own function.',
  symptom: 'After fifty checkouts, one error is reported fifty times, and its stack trace is fifty calls deep.',
  leaks: [
    { name: 'ErrorReport', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'console retains the newest wrapper, and the scope of each wrapper retains the previous one, with its report.' },
  ],
  decoys: [],
  hints: [
    'Every function retains the scope in which it was created. Which function of this page outlives it, and which variables does its scope contain?',
    'The wrapper calls the function that it replaced. Which function is that on the second visit?',
    'Restore the original function when the page is left.',
  ],
} satisfies Repair;
