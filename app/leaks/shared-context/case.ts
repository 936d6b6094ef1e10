import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Darkroom',
  cause: 'Functions that share one scope',
  group: 'closures',
  feature: 'A darkroom that develops a negative and can explain what it did',
  mechanism: 'V8 gives all functions created in one scope the same context object. A function that is kept retains this context, and with it the variables that a sibling function uses: here a large negative.',
  symptom: 'Memory grows although the kept function looks harmless: it uses no variable that references the large object.',
  keeps: { name: 'Negative', kind: 'object', perVisit: 1 },
  path: ['module', 'explanations', 'explainDeveloping', 'the scope that it shares with develop', 'negative', 'Negative'],
  fix: 'The function that uses nothing from the effect is declared outside it, so it does not share that scope.',
  prevent: 'Create a function that is kept for long where no large object is in scope: in the module, or in a helper function that receives only what it needs.',
  linter: null,
  links: [
    { label: 'V8: which variables live in a context', href: 'https://v8.dev/blog/preparser' },
    { label: 'MDN: closures', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Closures' },
  ],
} satisfies Pair;
