import type { HeapExercise } from '../../exercise';

export default {
  slug: 'invoice-rows',
  title: 'Invoice table',
  level: 'easy',
  minutes: 5,
  topic: 'Detached elements',
  lesson: 'leaks',
  situation:
    'A page shows an invoice with 40 rows. The invoice was opened and closed once. The page has removed the rows, but they are still in the heap.',
  walk: { press: ['Open the invoice', 'Close the invoice'], times: 1 },
  question: 'Which class of the page keeps the 40 detached rows?',
  wanted: 'the name of a class',
  hints: [
    'The view “Detached DOM” lists elements that are in no document any more.',
    'Select one of the <tr> elements and read its retainer path from the root down.',
    'The path goes through an array. Which object has that array in a property?',
  ],
} satisfies HeapExercise;
