import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Receipt printer',
  level: 'repair',
  minutes: 12,
  groups: ['closures'],
  lesson: 'garbage-collection',
  brief: 'A till prints receipts. If the paper jams, the last receipt can be printed again, even after the till was closed and opened again. Earlier receipts are never printed again.',
  symptom: 'The till in the bakery, which sells a thousand rolls a day, freezes every afternoon. The till in the furniture shop never does.',
  leaks: [
    { name: 'PrintedReceipt', kind: 'object', perVisit: 2, file: 'printer.ts', what: 'The list in the module retains a function for every receipt, and the scope of each function retains the receipt, although only the last function is ever called.' },
  ],
  decoys: [],
  hints: [
    'Which of the functions in the list can still be called? The garbage collector does not know that the others are never called.',
    'As long as a variable references an object, the garbage collector treats the object as in use.',
    'Keep only the last function in a variable, and replace it by the next one.',
  ],
} satisfies Repair;
