import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Snow bulletin',
  cause: 'A query key that is new every time',
  group: 'data',
  feature: 'A snow bulletin for several weather stations',
  mechanism: 'The page keeps the data of three stations: gcTime is Infinity. But the time of the request is part of the TanStack Query key, to get fresh data. No key is ever used again, so each request leaves a query and its data in the query cache.',
  symptom: 'The cache grows with every click but never has a hit: each station shows the loading dots first, however often it was requested.',
  keeps: { name: 'SnowReport', kind: 'object', perVisit: 2 },
  line: {
    accepts: 'const { data } = useQuery({',
    reason: "The query cache is the library's, and V8 has no place for an option of a call: what is known is the call that made the query.",
  },
  path: ['QueryClientProvider', 'QueryClient', 'QueryCache', 'its map of queries', 'Query', 'state.data', 'SnowReport'],
  fix: 'The key contains only the station. Because staleTime is 0, the data is fetched again anyway, and the new data replaces the old.',
  prevent: 'Put into a key only what the answer depends on, and nothing that differs each time: no date, no random number, no new object built from one. For fresh data use staleTime and refetch. With the default gcTime, unused keys are removed after five minutes.',
  linter: null,
  links: [
    { label: 'TanStack Query: query keys', href: 'https://tanstack.com/query/latest/docs/framework/react/guides/query-keys' },
    { label: 'TanStack Query: important defaults', href: 'https://tanstack.com/query/latest/docs/framework/react/guides/important-defaults' },
  ],
} satisfies Pair;
