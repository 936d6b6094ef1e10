import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A query observer that stays subscribed',
  group: 'data',
  feature: 'A wind rose, drawn outside React',
  mechanism: 'The page makes a QueryObserver by hand and subscribes to it. While it has a listener the observer is on the list of its query in the cache, and a query that is observed is never collected, whatever its gcTime.',
  symptom: 'Each refetch draws once for every visit there ever was; the query is fetched anew on focus although no page shows it.',
  keeps: { name: 'WindRose', kind: 'object', perVisit: 1 },
  path: ['QueryClientProvider', 'QueryClient', 'QueryCache', 'Query', 'its list of observers', 'QueryObserver', 'its listeners', 'drawRose', 'its scope', 'rose', 'WindRose'],
  fix: 'The effect returns what subscribe returned, the function that unsubscribes.',
  prevent: 'Use useQuery, which unsubscribes by itself. Where an observer is made by hand, return the result of subscribe from the same effect.',
  linter: null,
  links: [
    { label: 'TanStack Query: QueryObserver', href: 'https://tanstack.com/query/latest/docs/reference/QueryObserver' },
    { label: 'TanStack Query: caching', href: 'https://tanstack.com/query/latest/docs/framework/react/guides/caching' },
  ],
} satisfies Pair;
