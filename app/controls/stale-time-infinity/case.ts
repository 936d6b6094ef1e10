import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Query data that is fresh for ever',
  group: 'data',
  feature: 'A cabinet of old measures',
  mechanism: 'An ell never changes its length, so the query has staleTime: Infinity and is asked once; its gcTime is one minute.',
  looksLike: 'Infinity stands in the options of a cache. Data that never goes stale seems to be data that never goes.',
  measured: 'Alive after visit 1, 2, 3, 4 and 6: 1 2 3 3 3. The hunter finds three UnitCards from the visits that warmed up and 0 0 0 0 0 0 0 of its own, since nothing is asked again. One minute after the last was looked at: none.',
  truth: 'staleTime says when to ask again, and frees nothing; gcTime says how long data without a reader stays, and asks for nothing. It is gcTime: Infinity that never lets go.',
  linter: null,
  links: [
    { label: 'TanStack Query: useQuery', href: 'https://tanstack.com/query/latest/docs/framework/react/reference/useQuery' },
    { label: 'TanStack Query: caching', href: 'https://tanstack.com/query/latest/docs/framework/react/guides/caching' },
  ],
} satisfies Control;
