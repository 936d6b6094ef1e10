import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A closure that captures too much',
  group: 'closures',
  feature: 'A seismogram, and a support ticket that says how long it was',
  mechanism: 'A module keeps a function that wants one number, but the function reads the number from the array it counts, so its scope keeps the whole array.',
  symptom: 'Every recording that was ever opened stays in memory, though all that is ever asked of it is its length.',
  keeps: { name: 'Seismogram', kind: 'object', perVisit: 1 },
  path: ['module', 'describers', 'describeChart', 'its scope', 'seismogram', 'Seismogram'],
  fix: 'The number is copied out, and one function that lives in the module reads the copy; a Set holds the same function only once.',
  prevent: 'Before you hand a function to something that outlives the page, look at every name in it that comes from outside: each is kept as long as the function.',
  linter: null,
  links: [
    { label: 'MDN: closures', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Closures' },
    { label: 'MDN: memory management', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Memory_management' },
  ],
} satisfies Pair;
