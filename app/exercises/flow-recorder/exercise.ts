import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'The last four measurements',
  level: 'repair',
  groups: ['data'],
  lesson: 'advanced',
  brief: 'A flow meter is read, and the mean of the last four readings is shown. The readings outlive the page on purpose: whoever comes back sees the mean go on. Keep that, and keep no more than it needs.',
  symptom: 'The terminal at the pump reads its meter all day. By the weekend the mean of four numbers has become slow.',
  leaks: [
    { name: 'FlowSample', kind: 'object', perVisit: 3, file: 'recorder.ts', what: 'The array in the module keeps every sample that was ever taken, for a mean that looks at four of them.' },
  ],
  decoys: [],
  hints: [
    'Of all that the module keeps, what is ever read again?',
    'The size of what is needed is known before the first reading. Which kind of array has a fixed size?',
    'Keep four numbers in a Float64Array, and write the next reading over the oldest: index = count % 4.',
  ],
} satisfies Repair;
