import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A WebSocket that is never closed',
  group: 'workers',
  feature: 'A goods lift that tells over a WebSocket where it is',
  mechanism: 'The page opens a WebSocket and never closes it. A message may come at any time, so as long as the connection is open the browser keeps the socket, its handlers, and what they use.',
  symptom: 'The server counts more and more clients, all of them one browser tab, and sends each of them everything, until it has reached its limit of connections.',
  keeps: { name: 'LiftShaft', kind: 'object', perVisit: 1 },
  path: ['the open connection', 'WebSocket', 'message listener', 'followLift', 'its scope', 'shaft', 'LiftShaft'],
  fix: 'The effect returns a cleanup that closes the socket.',
  prevent: 'Close the socket in the effect that opened it, or keep one for the whole application and let pages subscribe to it. On the server, count connections by client.',
  linter: null,
  links: [
    { label: 'WebSockets standard: garbage collection', href: 'https://websockets.spec.whatwg.org/#garbage-collection' },
    { label: 'MDN: WebSocket.close', href: 'https://developer.mozilla.org/en-US/docs/Web/API/WebSocket/close' },
  ],
} satisfies Pair;
