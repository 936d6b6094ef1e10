import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Amicable numbers',
  cause: 'A worker request that is never answered',
  group: 'workers',
  feature: 'A search for amicable numbers in a worker',
  mechanism: 'A Map in the module stores the handler of every pending request and removes it when the worker reports that the request is done. When the page is left, it cancels its search, and the worker never reports a cancelled search as done.',
  symptom: 'The worker is idle and nothing looks wrong, but the Map gets longer with every search that was cancelled.',
  keeps: { name: 'AmicableSearch', kind: 'object', perVisit: 1 },
  path: ['module', 'pending', 'notePair', 'its scope', 'search', 'AmicableSearch'],
  fix: 'The cleanup that cancels the search also removes its handler from the Map.',
  prevent: 'Every request must end on the side that sends it: with an answer, an error, a timeout or its own cancellation. None of these may depend only on the other side.',
  linter: null,
  links: [
    { label: 'MDN: using Web Workers', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Web_Workers_API/Using_web_workers' },
    { label: 'MDN: Map.delete', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map/delete' },
  ],
} satisfies Pair;
