import type { HeapAnswer } from '../../exercise';

export default {
  accepts: ['origin'],
  mistakes: [
    {
      names: ['results'],
      hint: 'The cards have this reference. But the cards are kept only by the ResultPage itself, so all of them go together. Which retainer is reachable in another way?',
      isRival: true,
    },
    {
      names: ['target', 'toolbar'],
      hint: 'The toolbar and the ResultPage reference each other. Such a cycle is freed as a whole if nothing else leads to it.',
      isRival: true,
    },
    {
      names: ['cards'],
      hint: 'This reference leads from the ResultPage to its cards. You need one that leads to the ResultPage.',
      isRival: true,
    },
    {
      names: ['scrolled', 'WeakMap'],
      hint: 'A WeakMap does not keep its keys alive.',
    },
    {
      names: ['titles', 'loans', 'current'],
      hint: 'This reference does not lead to the ResultPage. Read the last reference of its retainer path.',
      isRival: true,
    },
  ],
  otherwise: 'Read the last reference on the retainer path of the ResultPage.',
  explanation:
    'LoanList.origin is the only reference from an object that lives without the ResultPage. All others are part of cycles: the cards and the toolbar reference the page, and only the page references them. If LoanList keeps the text of the query instead of the page, all 62 objects are freed.',
  path: [
    { edge: '', name: 'window' },
    { edge: 'loans', name: 'LoanList' },
    { edge: 'origin', name: 'ResultPage', isSuspect: true },
  ],
} satisfies HeapAnswer;
