import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Two objects that point at each other',
  group: 'data',
  feature: 'A ballroom whose dancers change partners',
  mechanism: 'Every dancer keeps a partner, and the partner keeps the dancer; nobody ever lets go of the other’s hand.',
  looksLike: 'Each of the six dancers, 60 KB apiece, is still referenced when the page is left. Where references are counted, as in smart pointers or in old Internet Explorer, no count of them would ever reach nought.',
  measured: 'Open the page, change partners, take a heap snapshot: six Dancers. Leave, do so ten times, take another: none. The hunter counts 0 0 0 0 0 0 0 alive over seven visits.',
  truth: 'The collector does not count references. It follows them from the roots, and what it does not reach is gone, however tightly the unreached hold each other.',
  linter: null,
  links: [
    { label: 'MDN: mark and sweep, and cycles', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Memory_management' },
  ],
} satisfies Control;
