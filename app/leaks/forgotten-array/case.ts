import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Parcel scale',
  cause: 'An array that only grows',
  group: 'closures',
  feature: 'A parcel scale that reports to its depot',
  mechanism: 'A module collects scans in an array and sends them, but does not remove them. The array outlives the page, and so does every scan in it.',
  symptom: 'Every report is longer than the one before, because it contains everything that was ever weighed.',
  keeps: { name: 'ParcelScan', kind: 'object', perVisit: 1 },
  path: ['module', 'unreported', 'its elements', 'ParcelScan'],
  fix: 'The report empties the array with splice(0), which returns the elements and removes them.',
  prevent: 'For every push into an array that outlives the page, know the line that removes the element. If there is none, limit the length of the array.',
  linter: null,
  links: [
    { label: 'MDN: Array.prototype.splice', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Array/splice' },
    { label: 'MDN: memory management', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Memory_management' },
  ],
} satisfies Pair;
