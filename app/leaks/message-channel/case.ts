import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Message ports that are never closed',
  group: 'workers',
  feature: 'A telegraph: keyed at one end, printed at the other',
  mechanism: 'The page opens a MessageChannel and listens at one of its ports. An open port that listens may get a message at any time, so the browser keeps it, its handler, and what the handler uses, although nobody else can reach either end.',
  symptom: 'Nothing is to be seen but memory that grows with every visit; no variable of the page leads to what is kept, since the browser itself keeps it.',
  keeps: { name: 'PaperTape', kind: 'object', perVisit: 1 },
  path: ['the open channel', 'MessagePort', 'message listener', 'printSign', 'its scope', 'tape', 'PaperTape'],
  fix: 'The effect returns a cleanup that closes one port; that closes the channel for both.',
  prevent: 'Who makes a channel closes it. Nobody else can know when the conversation is over.',
  linter: null,
  links: [
    { label: 'HTML: ports and garbage collection', href: 'https://html.spec.whatwg.org/multipage/web-messaging.html#ports-and-garbage-collection' },
    { label: 'MDN: MessagePort.close', href: 'https://developer.mozilla.org/en-US/docs/Web/API/MessagePort/close' },
  ],
} satisfies Pair;
