import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A cache without a bound',
  group: 'data',
  feature: 'A parcel desk that tells the way a parcel took',
  mechanism: 'A Map in the module remembers every route that was worked out, by parcel; every visitor asks for another parcel, and nothing ever leaves the Map.',
  symptom: 'Memory grows with the number of different questions, not with what is on the screen, and the cache hardly ever answers one twice.',
  keeps: { name: 'ParcelRoute', kind: 'object', perVisit: 1 },
  path: ['module', 'routes', 'its entries', 'ParcelRoute'],
  fix: 'The Map is a small LRU: a route that is asked for moves to the end, and when there are more than four the first one goes.',
  prevent: 'A cache has a bound from its first line on: a number of entries, or an age. A Map without one is a list of everything that ever happened.',
  linter: null,
  links: [
    { label: 'MDN: Map keeps the order of insertion', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map' },
    { label: 'MDN: memory management', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Memory_management' },
  ],
} satisfies Pair;
