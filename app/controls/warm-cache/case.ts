import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'A cache that fills, then stops',
  group: 'data',
  feature: 'Tide tables, harbour after harbour',
  mechanism: 'A Map in the module keeps the four tide tables that were used last; each visit asks for another harbour, so after four visits each new table pushes an old one out.',
  looksLike: 'It is a Map in a module, it outlives the page, and for the first visits memory grows with each one.',
  measured: 'Seven visits after three for warming up leave four tables behind, of the last four visits; none of an earlier visit is alive.',
  truth: 'The Map has a bound. A snapshot after two visits shows growth; one after ten shows four tables, as does one after a thousand.',
  linter: null,
  links: [
    { label: 'MDN: Map keeps the order of insertion', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map' },
  ],
} satisfies Control;
