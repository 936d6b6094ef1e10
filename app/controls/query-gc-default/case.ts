import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Stockroom',
  cause: 'Query data that stays for five minutes',
  group: 'data',
  feature: 'A stockroom, shelf by shelf',
  mechanism: 'TanStack Query keeps data for five minutes after its page was left, in case the user comes back. This page shows three shelves in turn.',
  looksLike: 'After each of the first visits, one more StockList of 120 KB is in the cache, each with a timer, and no page shows it.',
  measured: 'Alive after visits 1, 2, 3, 4 and 6: 1 2 3 3 3. The hunter’s seven visits, which come later, show 0 0 0 0 1 1 1: the new list of a shelf replaces its old one. If nobody visits the page, all three are alive after 270 seconds and none after 310.',
  truth: 'The cache has one entry per key, not per visit, and each entry is removed gcTime after its last observer is gone: 300 seconds by default. It becomes a leak only with an unlimited number of keys (query-key-churn) or an infinite gcTime (query-gc-time).',
  linter: null,
  links: [
    { label: 'TanStack Query: caching', href: 'https://tanstack.com/query/latest/docs/framework/react/guides/caching' },
    { label: 'TanStack Query: important defaults', href: 'https://tanstack.com/query/latest/docs/framework/react/guides/important-defaults' },
  ],
} satisfies Control;
