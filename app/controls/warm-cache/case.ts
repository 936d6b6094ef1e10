import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Tide tables',
  cause: 'A cache with a limit',
  group: 'data',
  feature: 'Tide tables for one harbour after another',
  mechanism: 'A Map in the module keeps the four tide tables that were used last. Each visit asks for another harbour, so after four visits each new table replaces the oldest one.',
  looksLike: 'It is a Map in a module, it outlives the page, and memory grows with each of the first visits.',
  measured: 'Seven visits after three warm-up visits leave four tables, those of the last four visits. None of an earlier visit is alive.',
  truth: 'The Map has a limit. A snapshot after two visits shows growth; a snapshot after ten visits shows four tables, and so does one after a thousand.',
  linter: null,
  links: [
    { label: 'MDN: Map keeps the order of insertion', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Map' },
  ],
} satisfies Control;
