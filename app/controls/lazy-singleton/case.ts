import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Rhyming dictionary',
  cause: 'A large object that is created once',
  group: 'data',
  feature: 'A poet’s desk with a dictionary of rhymes',
  mechanism: 'The module creates a dictionary of 2 MB when a rhyme is first requested, and keeps it.',
  looksLike: 'Snapshots before and after the first visit differ by 2 MB that a variable of the module references, and no code ever clears that variable.',
  measured: 'The first visit leaves one RhymeDictionary. Nine more visits leave the same one: the hunter counts none created in its seven visits, 0 0 0 0 0 0 0.',
  truth: 'A leak grows with use; this does not grow. It is a cost of the feature that is paid once. That is why the hunter makes warm-up visits before it counts, and why it is not enough to compare one snapshot before with one after.',
  linter: null,
  links: [
    { label: 'MDN: nullish coalescing assignment', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Operators/Nullish_coalescing_assignment' },
    { label: 'Chrome DevTools: fix memory problems', href: 'https://developer.chrome.com/docs/devtools/memory-problems' },
  ],
} satisfies Control;
