import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A Comlink proxy that is never released',
  group: 'workers',
  feature: 'A pottery kiln in a worker, and a gauge that it calls',
  mechanism: 'The page hands a callback to a worker as a Comlink proxy: a message port whose one end stays here and keeps the callback. The worker keeps the other end, and nobody tells it to release it.',
  symptom: 'After every visit the worker calls one callback more, each by a message of its own, for pages that are gone.',
  keeps: { name: 'FiringCurve', kind: 'object', perVisit: 1 },
  path: ['the open port', 'MessagePort', 'message listener', 'Comlink’s callback', 'readGauge', 'its scope', 'firing', 'FiringCurve'],
  fix: 'The cleanup asks the worker to forget the gauge; the worker calls releaseProxy, which closes both ends of the port.',
  prevent: 'Give every function of a worker that keeps a callback a counterpart that releases it. Comlink also releases a proxy that the worker has collected, but nothing says when.',
  linter: null,
  links: [
    { label: 'Comlink: proxies and releaseProxy', href: 'https://github.com/GoogleChromeLabs/comlink#comlinkreleaseproxy' },
    { label: 'MDN: MessagePort', href: 'https://developer.mozilla.org/en-US/docs/Web/API/MessagePort' },
  ],
} satisfies Pair;
