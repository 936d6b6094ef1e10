import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Parcel routes',
  cause: 'A cache without a limit',
  group: 'data',
  feature: 'A parcel desk that shows the route that a parcel took',
  mechanism: 'A Map in the module stores every computed route by parcel. Every visitor asks for another parcel, and no entry is ever removed.',
  symptom: 'Memory grows with the number of different requests, not with what is on the screen, and the cache almost never returns a stored route.',
  keeps: { name: 'ParcelRoute', kind: 'object', perVisit: 1 },
  path: ['module', 'routes', 'its entries', 'ParcelRoute'],
  fix: 'The Map is a small LRU cache: a route that is requested moves to the end, and if there are more than four, the first one is removed.',
  prevent: 'Give every cache a limit from the start: a number of entries, or an age. A Map without a limit stores everything forever.',
  linter: null,
  links: [
    { label: 'MDN: Map keeps the order of insertion', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map' },
    { label: 'MDN: memory management', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Memory_management' },
  ],
} satisfies Pair;
