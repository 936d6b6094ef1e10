import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Old measures',
  cause: 'Query data that is always fresh',
  group: 'data',
  feature: 'A cabinet of old measures',
  mechanism: 'The length of an ell never changes, so the query has staleTime: Infinity and is fetched once. Its gcTime is one minute.',
  looksLike: 'Infinity is in the options of a cache. It seems that data that never becomes stale is never removed.',
  measured: 'Alive after visits 1, 2, 3, 4 and 6: 1 2 3 3 3. The hunter finds three UnitCards from the warm-up visits and 0 0 0 0 0 0 0 from its own visits, because nothing is fetched again. One minute after the last one was shown: none.',
  truth: 'staleTime says when to fetch again and removes nothing. gcTime says how long data without an observer stays and fetches nothing. Only gcTime: Infinity keeps data forever.',
  linter: null,
  links: [
    { label: 'TanStack Query: useQuery', href: 'https://tanstack.com/query/latest/docs/framework/react/reference/useQuery' },
    { label: 'TanStack Query: caching', href: 'https://tanstack.com/query/latest/docs/framework/react/guides/caching' },
  ],
} satisfies Control;
