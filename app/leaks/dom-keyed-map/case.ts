import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A Map with elements as keys',
  group: 'dom',
  feature: 'A workshop for enamel name plates',
  mechanism: 'A module remembers how wide each plate is in a Map whose keys are the elements themselves; a Map keeps its keys, so every plate that was ever measured stays after it left the document.',
  symptom: 'The cache holds one small number for each element, yet it is the elements that fill the memory.',
  keeps: { name: '<enamel-plate>', kind: 'detached-dom', perVisit: 1 },
  path: ['module', 'widths', 'its keys', 'the detached plate'],
  fix: 'A WeakMap takes the place of the Map: an entry lives as long as its key does, and does not keep it.',
  prevent: 'When the key is an element or another object that somebody else owns, begin with WeakMap; take a Map only when you have to list its keys.',
  linter: null,
  links: [
    { label: 'MDN: WeakMap', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/WeakMap' },
    { label: 'MDN: keyed collections', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Keyed_collections' },
  ],
} satisfies Pair;
