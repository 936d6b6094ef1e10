import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A store that cannot be unsubscribed',
  group: 'react',
  feature: 'An auction room with a bid to follow',
  mechanism: 'The subscribe function given to useSyncExternalStore follows the auction and returns a function that does nothing, only to please the type: React calls it, and the store keeps the listener and what its scope uses.',
  symptom: 'Every bid is heard once for each visit there ever was, and React is asked to render rooms that have long been left.',
  keeps: { name: 'LotCatalogue', kind: 'object', perVisit: 1 },
  path: ['module', 'followers', 'hearBid', 'its scope', 'catalogue', 'LotCatalogue'],
  fix: 'subscribe returns what follow returned: the function that leaves the auction.',
  prevent: 'A function that unsubscribes is never written beside the subscription: it comes out of it. Be suspicious of every () => undefined.',
  linter: null,
  links: [
    { label: 'React: useSyncExternalStore, subscribing to an external store', href: 'https://react.dev/reference/react/useSyncExternalStore#subscribing-to-an-external-store' },
    { label: 'React: useSyncExternalStore, parameters', href: 'https://react.dev/reference/react/useSyncExternalStore#parameters' },
  ],
} satisfies Pair;
