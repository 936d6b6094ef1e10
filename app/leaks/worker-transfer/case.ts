import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Eroding hills',
  cause: 'Buffers that are copied instead of transferred',
  group: 'workers',
  feature: 'Hills that rain erodes in a worker',
  mechanism: 'The page takes a height map from a pool, sends it to a worker, and returns every map that still contains its heights to the pool. Without a transfer list, postMessage copies: the map that was sent stays in the page next to the answer, so the pool gives one map and gets two.',
  symptom: 'A pool that should never contain more than one map grows with every visit, and each message costs the time to copy it.',
  keeps: { name: 'HeightMap', kind: 'object', perVisit: 1 },
  path: ['module', 'spare', 'HeightMap'],
  fix: 'The buffer is in the transfer list: it moves to the worker and back, and the buffer that stays in the page is empty.',
  prevent: 'Send large buffers with a transfer list, in both directions, so that only one side owns them at a time. A byteLength of 0 shows that a buffer was transferred.',
  linter: null,
  links: [
    { label: 'HTML: transferable objects', href: 'https://html.spec.whatwg.org/multipage/structured-data.html#transferable-objects' },
    { label: 'MDN: transferable objects', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Web_Workers_API/Transferable_objects' },
  ],
} satisfies Pair;
