import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Seismogram',
  cause: 'A closure that captures too much',
  group: 'closures',
  feature: 'A seismogram, with a support ticket that states its length',
  mechanism: 'A module keeps a function that needs one number. The function reads the number from the array itself, so its scope retains the whole array.',
  symptom: 'Every recording that was ever opened stays in memory, although only its length is needed.',
  keeps: { name: 'Seismogram', kind: 'object', perVisit: 1 },
  path: ['module', 'describers', 'describeChart', 'its scope', 'seismogram', 'Seismogram'],
  fix: 'The number is copied, and one function in the module reads the copy. A Set contains the same function only once.',
  prevent: 'Before you pass a function to something that outlives the page, check every outer variable that it uses: each is retained as long as the function.',
  linter: null,
  links: [
    { label: 'MDN: closures', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Closures' },
    { label: 'MDN: memory management', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Memory_management' },
  ],
} satisfies Pair;
