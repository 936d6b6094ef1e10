import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Night sky',
  cause: 'A broadcast channel that is never closed',
  group: 'workers',
  feature: 'A night sky that all open tabs share',
  mechanism: 'The page listens to a BroadcastChannel and never closes it. Another tab can send a message at any time, so the browser retains the channel, its handler, and everything that the handler uses.',
  symptom: 'Every message runs the handlers of all pages that were ever open in this tab, and each visit adds one more.',
  keeps: { name: 'StarChart', kind: 'object', perVisit: 1 },
  path: ['the open channel', 'BroadcastChannel', 'message listener', 'drawStar', 'its scope', 'chart', 'StarChart'],
  fix: 'The effect returns a cleanup that closes the channel.',
  prevent: 'Open and close the channel in the same effect, or open one channel in a module for the whole application and let pages subscribe to it.',
  linter: null,
  links: [
    { label: 'HTML: broadcasting to other browsing contexts', href: 'https://html.spec.whatwg.org/multipage/web-messaging.html#broadcasting-to-other-browsing-contexts' },
    { label: 'MDN: BroadcastChannel.close', href: 'https://developer.mozilla.org/en-US/docs/Web/API/BroadcastChannel/close' },
  ],
} satisfies Pair;
