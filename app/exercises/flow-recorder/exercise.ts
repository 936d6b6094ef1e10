import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Flow meter',
  level: 'repair',
  minutes: 12,
  groups: ['data'],
  lesson: 'advanced',
  brief: 'A flow meter is read, and the mean of the last four readings is shown. The readings outlive the page on purpose, so that the mean continues when somebody comes back. Keep this, but keep no more than it needs.',
  symptom: 'The terminal at the pump reads its meter all day. By the weekend, the mean of four numbers is slow to compute.',
  leaks: [
    { name: 'FlowSample', kind: 'object', perVisit: 3, file: 'recorder.ts', what: 'The array in the module retains every sample, although the mean uses only four of them.' },
  ],
  decoys: [],
  hints: [
    'Which of the stored samples are ever read again?',
    'The number of needed samples is known before the first reading. Which kind of array has a fixed size?',
    'Keep four numbers in a Float64Array, and write the next reading over the oldest: index = count % 4.',
  ],
} satisfies Repair;
