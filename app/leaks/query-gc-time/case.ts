import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Shop window',
  cause: 'A query cache that never removes entries',
  group: 'data',
  feature: 'A shop window with different products at every visit',
  mechanism: 'The page uses a TanStack Query key that no later visit uses, and sets gcTime to Infinity, so the query cache retains the data of every visit.',
  symptom: 'The longer somebody browses, the more data the cache retains, although later visits never use it.',
  keeps: { name: 'ProductPage', kind: 'object', perVisit: 1 },
  line: {
    accepts: 'const { data } = useQuery({',
    reason: "The query cache is the library's, and V8 has no place for an option of a call: what is known is the call that made the query.",
  },
  path: ['QueryClientProvider', 'QueryClient', 'QueryCache', 'its map of queries', 'Query', 'state.data', 'ProductPage'],
  fix: 'With gcTime 0 the cache removes the query when its last observer is gone. The default of five minutes would also remove it, later.',
  prevent: 'Use gcTime: Infinity only for keys from a small, known set. The option that saves requests is staleTime.',
  linter: null,
  links: [
    { label: 'TanStack Query: caching', href: 'https://tanstack.com/query/latest/docs/framework/react/guides/caching' },
    { label: 'TanStack Query: useQuery', href: 'https://tanstack.com/query/latest/docs/framework/react/reference/useQuery' },
  ],
} satisfies Pair;
