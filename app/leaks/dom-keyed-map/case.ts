import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Name plate workshop',
  cause: 'A Map with elements as keys',
  group: 'dom',
  feature: 'A workshop for enamel name plates',
  mechanism: 'A module remembers the width of each plate in a Map whose keys are the elements. A Map retains its keys, so every plate that was measured stays in memory after it has left the document.',
  symptom: 'The cache stores one small number for each element, but the elements fill the memory.',
  keeps: { name: '<enamel-plate>', kind: 'detached-dom', perVisit: 1 },
  path: ['module', 'widths', 'its keys', 'the detached plate'],
  fix: 'A WeakMap replaces the Map. An entry lives as long as its key, and does not retain the key.',
  prevent: 'If the key is an element or another object that you do not own, start with a WeakMap. Use a Map only if you must list its keys.',
  linter: null,
  links: [
    { label: 'MDN: WeakMap', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/WeakMap' },
    { label: 'MDN: keyed collections', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Keyed_collections' },
  ],
} satisfies Pair;
