import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'An event stream that is never closed',
  group: 'workers',
  feature: 'A bakery window that shows each loaf as it leaves the oven',
  mechanism: 'The page opens an EventSource and never closes it. It counts as connected for ever, since when the stream ends it waits and connects anew, so the browser keeps it, its handler, and what the handler uses.',
  symptom: 'The server is asked again and again by pages that are gone. Where a stream stays open, each visit takes one of the six HTTP/1.1 connections to the host, and after six visits the site stands still.',
  keeps: { name: 'LoafRack', kind: 'object', perVisit: 1 },
  path: ['the open event stream', 'EventSource', 'message listener', 'takeLoaf', 'its scope', 'rack', 'LoafRack'],
  fix: 'The effect returns a cleanup that closes the stream.',
  prevent: 'Only close ends an EventSource; the end of the stream does not. Write it together with new EventSource.',
  linter: null,
  links: [
    { label: 'HTML: EventSource.close', href: 'https://html.spec.whatwg.org/multipage/server-sent-events.html#dom-eventsource-close' },
    { label: 'MDN: EventSource', href: 'https://developer.mozilla.org/en-US/docs/Web/API/EventSource' },
  ],
} satisfies Pair;
