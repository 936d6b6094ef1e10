import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Auction room',
  cause: 'A store that cannot be unsubscribed',
  group: 'react',
  feature: 'An auction room with one bid to follow',
  mechanism: 'The subscribe function passed to useSyncExternalStore returns a function that does nothing, only to satisfy the type. React calls it, but the store retains the listener and everything that its scope uses.',
  symptom: 'Every bid is handled once for each visit so far, and React is asked to render rooms that are no longer shown.',
  keeps: { name: 'LotCatalogue', kind: 'object', perVisit: 1 },
  path: ['module', 'followers', 'hearBid', 'its scope', 'catalogue', 'LotCatalogue'],
  fix: 'subscribe returns the function that follow returned, which leaves the auction.',
  prevent: 'Return the unsubscribe function that the subscription gives you, and do not write another one. Check every () => undefined.',
  linter: null,
  links: [
    { label: 'React: useSyncExternalStore, subscribing to an external store', href: 'https://react.dev/reference/react/useSyncExternalStore#subscribing-to-an-external-store' },
    { label: 'React: useSyncExternalStore, parameters', href: 'https://react.dev/reference/react/useSyncExternalStore#parameters' },
  ],
} satisfies Pair;
