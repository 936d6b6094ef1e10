import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Sundial',
  cause: 'A closure next to a variable that it does not use',
  group: 'closures',
  feature: 'A sundial that shows how short the shadow gets',
  mechanism: 'A function that the module keeps was created next to a table of 150 KB, and uses only one number of it.',
  looksLike: 'Many people learn that a closure retains all variables of the function in which it was created. Then the kept function would retain the table, whether it uses it or not.',
  measured: 'After three visits and seven more, a heap snapshot contains one tellNoon, that of the last visit, and no ShadowTable. The context of tellNoon contains two numbers, month and shortest.',
  truth: 'V8 puts only those variables into a closure’s context that some inner function uses. No inner function uses the variable of the table, so it stays in the stack frame of readSundial and ends with it. The table, which nothing else references, can then be collected. (If one sibling function used it, all of them would retain it: that is the leak shared-context.)',
  linter: null,
  links: [
    { label: 'MDN: closures', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Closures' },
    { label: 'ECMAScript: when an object is live', href: 'https://tc39.es/ecma262/#sec-liveness' },
  ],
} satisfies Control;
