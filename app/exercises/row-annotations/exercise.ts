import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Remarks on readings',
  level: 'repair',
  groups: ['data'],
  lesson: 'advanced',
  brief: 'The readings of a meter come from elsewhere and must not be changed, so remarks on them are kept beside them, in a module that several pages use. The readings are loaded anew at each visit.',
  symptom: 'The tab of the auditor holds more remarks than the auditor has made in a year, all on readings that no list shows.',
  leaks: [
    { name: 'MeterRemark', kind: 'object', perVisit: 2, file: 'remarks.ts', what: 'The Map in the module keeps each reading that has a remark, and the remark, when nobody else has the reading any more.' },
  ],
  decoys: [],
  hints: [
    'Who could ever ask for the remarks of the last visit again? Who keeps them nevertheless?',
    'Nobody outside the module knows when a reading is no longer needed; the garbage collector does.',
    'A WeakMap keeps an entry only as long as somebody else keeps its key.',
  ],
} satisfies Repair;
