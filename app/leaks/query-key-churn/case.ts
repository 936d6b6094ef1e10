import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A query key that is new every time',
  group: 'data',
  feature: 'A snow bulletin, station by station',
  mechanism: 'The page keeps what it was told of three stations: gcTime is Infinity. But the time of asking is part of the TanStack Query key, to get fresh data. No key is ever asked for again, so each question leaves a query and its answer in the query cache.',
  symptom: 'The cache grows with every click, and nothing is ever found in it: each station shows dots first, however often it has been asked.',
  keeps: { name: 'SnowReport', kind: 'object', perVisit: 2 },
  line: {
    accepts: 'const { data } = useQuery({',
    reason: "The query cache is the library's, and V8 has no place for an option of a call: what is known is the call that made the query.",
  },
  path: ['QueryClientProvider', 'QueryClient', 'QueryCache', 'its map of queries', 'Query', 'state.data', 'SnowReport'],
  fix: 'The key names the station only. As staleTime is 0 it is fetched anew all the same, and the new answer replaces the old one.',
  prevent: 'Put into a key what the answer depends on, and nothing that is different each time: no date, no random number, no object that is made from one. For fresh data there are staleTime and refetch. The default gcTime limits the damage to five minutes of keys.',
  linter: null,
  links: [
    { label: 'TanStack Query: query keys', href: 'https://tanstack.com/query/latest/docs/framework/react/guides/query-keys' },
    { label: 'TanStack Query: important defaults', href: 'https://tanstack.com/query/latest/docs/framework/react/guides/important-defaults' },
  ],
} satisfies Pair;
