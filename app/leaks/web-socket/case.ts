import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Goods lift',
  cause: 'A WebSocket that is never closed',
  group: 'workers',
  feature: 'A goods lift that reports its position over a WebSocket',
  mechanism: 'The page opens a WebSocket and never closes it. A message can arrive at any time, so while the connection is open the browser retains the socket, its handlers, and everything that they use.',
  symptom: 'The server counts more and more clients, all of them in one browser tab, and sends every message to each of them until it reaches its connection limit.',
  keeps: { name: 'LiftShaft', kind: 'object', perVisit: 1 },
  path: ['the open connection', 'WebSocket', 'message listener', 'followLift', 'its scope', 'shaft', 'LiftShaft'],
  fix: 'The effect returns a cleanup that closes the socket.',
  prevent: 'Close the socket in the effect that opened it, or open one for the whole application and let pages subscribe to it. On the server, count the connections of each client.',
  linter: null,
  links: [
    { label: 'WebSockets standard: garbage collection', href: 'https://websockets.spec.whatwg.org/#garbage-collection' },
    { label: 'MDN: WebSocket.close', href: 'https://developer.mozilla.org/en-US/docs/Web/API/WebSocket/close' },
  ],
} satisfies Pair;
