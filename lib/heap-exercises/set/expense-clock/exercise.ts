import type { HeapExercise } from '../../exercise';

export default {
  slug: 'expense-clock',
  title: 'Expense report',
  level: 'medium',
  minutes: 10,
  topic: 'Functions that share a scope',
  lesson: 'scope-and-closures',
  situation:
    'A page shows an expense report with a clock that counts how long it has been open. The report was opened and closed five times. The function tick() of each report is still called by its interval. tick() uses the variables label, seconds and shown, and nothing else.',
  walk: { press: ['Open the report', 'Close the report'], times: 5 },
  question: 'The scope of tick() also keeps 2.4 MB of scanned receipts. In which variable?',
  wanted: 'the name of a variable',
  hints: [
    'Find an object of the class ReceiptScan and read its retainer path.',
    'All functions of one scope share its variables. One function that uses a variable is enough to keep it for the others.',
  ],
} satisfies HeapExercise;
