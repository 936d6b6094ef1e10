import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'An array that only grows',
  group: 'closures',
  feature: 'A parcel scale that reports to its depot',
  mechanism: 'A module collects scans in an array until they are sent, and sends them without taking them out: the array outlives the page, and every scan in it does, too.',
  symptom: 'Every report is longer than the one before, since it carries everything that was ever weighed.',
  keeps: { name: 'ParcelScan', kind: 'object', perVisit: 1 },
  path: ['module', 'unreported', 'its elements', 'ParcelScan'],
  fix: 'Reporting empties the array with splice(0), which hands over its elements and keeps none.',
  prevent: 'For every push into something that outlives the page, know the line that takes it out again; where there is none, give the array a length it may not exceed.',
  linter: null,
  links: [
    { label: 'MDN: Array.prototype.splice', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Array/splice' },
    { label: 'MDN: memory management', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Memory_management' },
  ],
} satisfies Pair;
