import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Telegraph',
  cause: 'Message ports that are never closed',
  group: 'workers',
  feature: 'A telegraph: keyed at one end, printed at the other',
  mechanism: 'The page opens a MessageChannel and listens on one of its ports. An open port with a listener can receive a message at any time, so the browser retains it, its handler, and everything that the handler uses, although no script can reach either port.',
  symptom: 'The only sign is memory that grows with every visit. No variable of the page references the retained objects, because the browser itself retains them.',
  keeps: { name: 'PaperTape', kind: 'object', perVisit: 1 },
  path: ['the open channel', 'MessagePort', 'message listener', 'printSign', 'its scope', 'tape', 'PaperTape'],
  fix: 'The effect returns a cleanup that closes one port, which closes the channel for both ends.',
  prevent: 'The code that creates a channel must close it. No other code can know when it is no longer needed.',
  linter: null,
  links: [
    { label: 'HTML: ports and garbage collection', href: 'https://html.spec.whatwg.org/multipage/web-messaging.html#ports-and-garbage-collection' },
    { label: 'MDN: MessagePort.close', href: 'https://developer.mozilla.org/en-US/docs/Web/API/MessagePort/close' },
  ],
} satisfies Pair;
