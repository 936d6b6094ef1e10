import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'A closure beside a variable that it does not use',
  group: 'closures',
  feature: 'A sundial that tells how short the shadow gets',
  mechanism: 'A function that the module keeps was made next to a table of 150 KB, and reads no more of it than one number.',
  looksLike: 'It is often taught that a closure keeps all the variables of the function it was written in. Then the reading that is kept would keep its table, used or not.',
  measured: 'After three visits and seven more, a heap snapshot holds one tellNoon, that of the last visit, and no ShadowTable. The context of tellNoon holds two numbers, month and shortest.',
  truth: 'V8 puts only those variables into a closure’s context that some inner function mentions. The variable of the table is mentioned by none, so it stays in the frame of readSundial and ends with it; the table, which nothing else refers to, can then be collected. (As soon as one sibling mentioned it, all would keep it: that is the leak shared-context.)',
  linter: null,
  links: [
    { label: 'MDN: closures', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Closures' },
    { label: 'ECMAScript: when an object is live', href: 'https://tc39.es/ecma262/#sec-liveness' },
  ],
} satisfies Control;
