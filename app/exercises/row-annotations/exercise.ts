import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Meter remarks',
  level: 'repair',
  minutes: 12,
  groups: ['data'],
  lesson: 'advanced',
  brief: 'The readings of a meter come from other code and must not be changed, so remarks on them are stored separately, in a module that several pages use. The readings are loaded again at each visit.',
  symptom: 'The auditor’s tab contains more remarks than the auditor has written in a year, all on readings that no list shows.',
  leaks: [
    { name: 'MeterRemark', kind: 'object', perVisit: 2, file: 'remarks.ts', what: 'The Map in the module retains each reading that has a remark, and the remark, when nothing else references the reading any more.' },
  ],
  decoys: [],
  hints: [
    'Can any code still read the remarks of the last visit? What retains them anyway?',
    'No code outside the module knows when a reading is no longer needed, but the garbage collector does.',
    'A WeakMap keeps an entry only as long as something else references its key.',
  ],
} satisfies Repair;
