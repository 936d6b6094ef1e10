import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Copies where a transfer was meant',
  group: 'workers',
  feature: 'Hills that rain wears down in a worker',
  mechanism: 'The page takes a height map from a pool, sends it to a worker, and gives back every map that still has its heights. Without a transfer list postMessage copies: the map that was sent stays whole beside the answer, so the pool gives one map and gets two.',
  symptom: 'A pool that should never hold more than one map grows with every visit, and each message costs the time to copy it.',
  keeps: { name: 'HeightMap', kind: 'object', perVisit: 1 },
  path: ['module', 'spare', 'HeightMap'],
  fix: 'The buffer is in the transfer list: it moves to the worker and back, and what is left on this side is empty.',
  prevent: 'Send large buffers with a transfer list, in both directions, and let one side own them at a time; byteLength 0 says that a buffer has gone.',
  linter: null,
  links: [
    { label: 'HTML: transferable objects', href: 'https://html.spec.whatwg.org/multipage/structured-data.html#transferable-objects' },
    { label: 'MDN: transferable objects', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Web_Workers_API/Transferable_objects' },
  ],
} satisfies Pair;
