import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Print it once more',
  level: 'repair',
  groups: ['closures'],
  lesson: 'garbage-collection',
  brief: 'A till prints receipts. When the paper jams, the last one can be printed again, also after the till was left and opened anew. What was printed before that is never asked for.',
  symptom: 'The till in the bakery, which sells a thousand rolls a day, freezes every afternoon. The one in the furniture shop never does.',
  leaks: [
    { name: 'PrintedReceipt', kind: 'object', perVisit: 2, file: 'printer.ts', what: 'The list in the module keeps a function for every receipt, and the scope of each keeps the receipt, although only the last is ever called.' },
  ],
  decoys: [],
  hints: [
    'Which of the functions in the list can still be called, by anybody? The collector does not know that the others cannot.',
    'As long as a variable refers to an object, the object is in use as far as the collector can tell.',
    'Keep the last function in a variable, and let the next one take its place.',
  ],
} satisfies Repair;
