import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Query data that stays five minutes',
  group: 'data',
  feature: 'A stockroom, shelf after shelf',
  mechanism: 'TanStack Query keeps an answer for five minutes after its page was left, in case somebody comes back; this page walks round three shelves.',
  looksLike: 'After each of the first visits one more StockList of 120 KB is in the cache, each with a timer, and nobody looks at it.',
  measured: 'Alive after visit 1, 2, 3, 4 and 6: 1 2 3 3 3. The hunter’s seven visits, which come later, show 0 0 0 0 1 1 1: a shelf’s new list replaces its old one. Left alone, all three are there after 270 seconds, and none after 310.',
  truth: 'An entry per key, not per visit, and each ends gcTime after its last reader: 300 seconds, if nothing else is said. Only keys without end (query-key-churn) or a gcTime without end (query-gc-time) make a leak of it.',
  linter: null,
  links: [
    { label: 'TanStack Query: caching', href: 'https://tanstack.com/query/latest/docs/framework/react/guides/caching' },
    { label: 'TanStack Query: important defaults', href: 'https://tanstack.com/query/latest/docs/framework/react/guides/important-defaults' },
  ],
} satisfies Control;
