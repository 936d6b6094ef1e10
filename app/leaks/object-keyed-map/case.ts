import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Tea tasting',
  cause: 'A Map with objects as keys',
  group: 'data',
  feature: 'A tasting room where teas get points',
  mechanism: 'A module stores the points of each sample in a Map whose keys are the sample objects. A Map retains its keys and its values, so an entry for one number retains the whole sample.',
  symptom: 'The Map contains only small numbers as values, but it has the largest retained size in the snapshot.',
  keeps: { name: 'TeaSample', kind: 'object', perVisit: 1 },
  path: ['module', 'points', 'its keys', 'TeaSample'],
  fix: 'A WeakMap replaces the Map: the entry lives as long as the sample and does not retain it.',
  prevent: 'To store data about an object that you do not own, use a WeakMap, or a Map with ids as keys and a limit.',
  linter: null,
  links: [
    { label: 'MDN: WeakMap', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/WeakMap' },
    { label: 'V8: weak collections and ephemerons', href: 'https://v8.dev/features/weak-references' },
  ],
} satisfies Pair;
