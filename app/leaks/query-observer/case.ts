import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Wind rose',
  cause: 'A query observer that stays subscribed',
  group: 'data',
  feature: 'A wind rose, drawn outside React',
  mechanism: 'The page creates a QueryObserver and subscribes to it. While the observer has a listener, it is in the list of observers of its query, and the cache never removes a query with observers, whatever its gcTime.',
  symptom: 'Each refetch draws once for every visit so far, and the query is fetched again on focus although no page shows it.',
  keeps: { name: 'WindRose', kind: 'object', perVisit: 1 },
  path: ['QueryClientProvider', 'QueryClient', 'QueryCache', 'Query', 'its list of observers', 'QueryObserver', 'its listeners', 'drawRose', 'its scope', 'rose', 'WindRose'],
  fix: 'The effect returns the function that subscribe returned, which unsubscribes.',
  prevent: 'Use useQuery, which unsubscribes by itself. If you create an observer yourself, return the result of subscribe from the same effect.',
  linter: null,
  links: [
    { label: 'TanStack Query: QueryObserver', href: 'https://tanstack.com/query/latest/docs/reference/QueryObserver' },
    { label: 'TanStack Query: caching', href: 'https://tanstack.com/query/latest/docs/framework/react/guides/caching' },
  ],
} satisfies Pair;
