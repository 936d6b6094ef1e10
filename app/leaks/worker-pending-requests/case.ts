import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A request that is never answered',
  group: 'workers',
  feature: 'A search for amicable numbers in a worker',
  mechanism: 'A Map in the module keeps who waits for which answer, and forgets them when the worker says that it is done. The page cancels its search as it leaves, and of a cancelled search the worker never says so.',
  symptom: 'The worker is idle and nothing is wrong to be seen, yet the list of those who wait gets longer with every search that somebody did not wait for.',
  keeps: { name: 'AmicableSearch', kind: 'object', perVisit: 1 },
  path: ['module', 'pending', 'notePair', 'its scope', 'search', 'AmicableSearch'],
  fix: 'The cleanup that cancels the search also takes its handler out of the Map.',
  prevent: 'Let every request have an end on the side that asks: an answer, an error, a timeout, or its own cancelling; none may depend on the other side alone.',
  linter: null,
  links: [
    { label: 'MDN: using Web Workers', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Web_Workers_API/Using_web_workers' },
    { label: 'MDN: Map.delete', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map/delete' },
  ],
} satisfies Pair;
