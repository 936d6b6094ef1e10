import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Ballroom',
  cause: 'Two objects that reference each other',
  group: 'data',
  feature: 'A ballroom whose dancers change partners',
  mechanism: 'Every dancer references a partner, and the partner references the dancer. No reference is ever removed.',
  looksLike: 'When the page is left, each of the six dancers (60 KB each) is still referenced. With reference counting, as in smart pointers or in old versions of Internet Explorer, no count would ever reach zero.',
  measured: 'Open the page, change partners, take a heap snapshot: six Dancers. Leave it, repeat this ten times, take another snapshot: none. The hunter counts 0 0 0 0 0 0 0 alive over seven visits.',
  truth: 'The garbage collector does not count references. It follows them from the roots and frees what it does not reach, even if the unreachable objects reference each other.',
  linter: null,
  links: [
    { label: 'MDN: mark and sweep, and cycles', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Memory_management' },
  ],
} satisfies Control;
