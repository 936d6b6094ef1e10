import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Siblings that share one scope',
  group: 'closures',
  feature: 'A darkroom that develops a negative and can explain what it did',
  mechanism: 'V8 gives all functions made in one scope the same context object: a kept function that uses nothing still holds the variables its sibling uses, here a large negative.',
  symptom: 'Memory grows although the kept function looks innocent: no name in it leads to what it keeps.',
  keeps: { name: 'Negative', kind: 'object', perVisit: 1 },
  path: ['module', 'explanations', 'explainDeveloping', 'the scope it shares with develop', 'negative', 'Negative'],
  fix: 'The function that needs nothing from the effect is declared outside it, so that it has no such scope to share.',
  prevent: 'Let a function that will be kept be born where nothing large lives: in the module, or in a helper that is given only what it needs.',
  linter: null,
  links: [
    { label: 'V8: which variables live in a context', href: 'https://v8.dev/blog/preparser' },
    { label: 'MDN: closures', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Closures' },
  ],
} satisfies Pair;
