import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'A big object that is made once',
  group: 'data',
  feature: 'A poet’s desk with a dictionary of rhymes',
  mechanism: 'The module makes a dictionary of 2 MB when somebody first asks for a rhyme, and keeps it.',
  looksLike: 'Snapshots before and after the first visit differ by 2 MB that a variable of the module holds, and no code ever sets it back.',
  measured: 'The first visit leaves one RhymeDictionary behind. Nine more visits leave the same one: the hunter counts none born in its seven, 0 0 0 0 0 0 0.',
  truth: 'A leak grows with use; this does not. It is the price of the feature, paid once. That is why the hunter warms up before it counts, and why comparing one snapshot before with one after tells too little.',
  linter: null,
  links: [
    { label: 'MDN: nullish coalescing assignment', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Operators/Nullish_coalescing_assignment' },
    { label: 'Chrome DevTools: fix memory problems', href: 'https://developer.chrome.com/docs/devtools/memory-problems' },
  ],
} satisfies Control;
