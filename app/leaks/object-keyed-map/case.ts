import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A Map with objects as keys',
  group: 'data',
  feature: 'A tasting room where tea gets points',
  mechanism: 'A module notes the points of each sample in a Map whose keys are the sample objects; a Map keeps its keys as well as its values, so a note of one number keeps the sample.',
  symptom: 'The Map holds small numbers only, and still it is the largest thing in the snapshot.',
  keeps: { name: 'TeaSample', kind: 'object', perVisit: 1 },
  path: ['module', 'points', 'its keys', 'TeaSample'],
  fix: 'A WeakMap takes the place of the Map: the number lasts as long as the sample, and does not make it last.',
  prevent: 'To note something about an object that is not yours, take a WeakMap; or a Map whose keys are ids, with a bound.',
  linter: null,
  links: [
    { label: 'MDN: WeakMap', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/WeakMap' },
    { label: 'V8: weak collections and ephemerons', href: 'https://v8.dev/features/weak-references' },
  ],
} satisfies Pair;
