import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Bakery window',
  cause: 'An event stream that is never closed',
  group: 'workers',
  feature: 'A bakery window that shows each loaf when it leaves the oven',
  mechanism: 'The page opens an EventSource and never closes it. When the stream ends, an EventSource waits and reconnects, so it stays active forever. The browser retains it, its handler, and everything that the handler uses.',
  symptom: 'Pages that are no longer open still send requests to the server. Where a stream stays open, each visit uses one of the six HTTP/1.1 connections to the host, and after six visits no further request gets through.',
  keeps: { name: 'LoafRack', kind: 'object', perVisit: 1 },
  path: ['the open event stream', 'EventSource', 'message listener', 'takeLoaf', 'its scope', 'rack', 'LoafRack'],
  fix: 'The effect returns a cleanup that closes the stream.',
  prevent: 'Only close ends an EventSource; the end of the stream does not. Write close together with new EventSource.',
  linter: null,
  links: [
    { label: 'HTML: EventSource.close', href: 'https://html.spec.whatwg.org/multipage/server-sent-events.html#dom-eventsource-close' },
    { label: 'MDN: EventSource', href: 'https://developer.mozilla.org/en-US/docs/Web/API/EventSource' },
  ],
} satisfies Pair;
