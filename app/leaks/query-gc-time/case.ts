import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A query cache that never collects',
  group: 'data',
  feature: 'A shop window with other products at every visit',
  mechanism: 'The page asks TanStack Query for a key that no later visit will use, and sets gcTime to Infinity, so the query cache keeps the answer of every visit.',
  symptom: 'The longer somebody browses, the more answers are kept, although going back never finds one of them again.',
  keeps: { name: 'ProductPage', kind: 'object', perVisit: 1 },
  line: {
    accepts: 'const { data } = useQuery({',
    reason: "The query cache is the library's, and V8 has no place for an option of a call: what is known is the call that made the query.",
  },
  path: ['QueryClientProvider', 'QueryClient', 'QueryCache', 'its map of queries', 'Query', 'state.data', 'ProductPage'],
  fix: 'With gcTime 0 the cache drops the query as soon as its last reader is gone; the default of five minutes would drop it too, later.',
  prevent: 'Use gcTime: Infinity only for keys of a small, known set. staleTime is the one that saves requests.',
  linter: null,
  links: [
    { label: 'TanStack Query: caching', href: 'https://tanstack.com/query/latest/docs/framework/react/guides/caching' },
    { label: 'TanStack Query: useQuery', href: 'https://tanstack.com/query/latest/docs/framework/react/reference/useQuery' },
  ],
} satisfies Pair;
