import type { HeapAnswer } from '../../exercise';

export default {
  accepts: ['sheets'],
  mistakes: [
    {
      names: ['label', 'seconds', 'shown'],
      hint: 'tick() uses this variable, but it keeps no receipts. Look at the other references of the same scope.',
      isRival: true,
    },
    {
      names: ['pixels'],
      hint: 'This is a property of a receipt. Go up the path: which variable of the scope keeps the receipts?',
    },
    {
      names: ['showSize', 'button', 'tick', 'ReceiptScan'],
      hint: 'This is not the variable. Read the retainer path of a ReceiptScan: the reference from the scope has the name of the variable.',
    },
  ],
  otherwise: 'Read the retainer path of an object of the class ReceiptScan, and look at the reference from the scope.',
  explanation:
    'showSize() uses the variable sheets, and tick() was created in the same scope. V8 gives all functions of a scope one context with every variable that at least one of them uses. So tick() keeps the receipts, although it does not use them. Clear the interval when the report is closed.',
  path: [
    { edge: '', name: 'window' },
    { edge: '', name: 'pending callback' },
    { edge: '', name: 'tick()', isSuspect: true },
    { edge: 'context', name: 'scope' },
    { edge: 'sheets', name: 'Array' },
    { edge: '', name: 'ReceiptScan' },
  ],
} satisfies HeapAnswer;
