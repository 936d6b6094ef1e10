import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Pottery kiln',
  cause: 'A Comlink proxy that is never released',
  group: 'workers',
  feature: 'A pottery kiln in a worker, and a gauge that the worker calls',
  mechanism: 'The page passes a callback to a worker as a Comlink proxy. The proxy is a message port: one end stays in the page and retains the callback, the other end is in the worker. Nothing tells the worker to release it.',
  symptom: 'After every visit the worker calls one more callback, each with its own message, for pages that are no longer open.',
  keeps: { name: 'FiringCurve', kind: 'object', perVisit: 1 },
  path: ['the open port', 'MessagePort', 'message listener', 'Comlink’s callback', 'readGauge', 'its scope', 'firing', 'FiringCurve'],
  fix: 'The cleanup asks the worker to remove the gauge. The worker then calls releaseProxy, which closes both ends of the port.',
  prevent: 'For every function of a worker that keeps a callback, write a function that releases it. Comlink also releases a proxy when the worker has collected it, but there is no guarantee when this happens.',
  linter: null,
  links: [
    { label: 'Comlink: proxies and releaseProxy', href: 'https://github.com/GoogleChromeLabs/comlink#comlinkreleaseproxy' },
    { label: 'MDN: MessagePort', href: 'https://developer.mozilla.org/en-US/docs/Web/API/MessagePort' },
  ],
} satisfies Pair;
