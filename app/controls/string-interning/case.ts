import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Five hundred strings that are equal',
  group: 'data',
  feature: 'A luggage office that prints tags',
  mechanism: 'A roll holds 500 tags, and each tag has put together its own text, though all 500 texts are the same.',
  looksLike: 'It is said that equal strings are stored once, and that strings lie on the stack. A snapshot of the page shows 500 copies of one line, so something seems to have gone wrong.',
  measured: 'While the roll is on show, a heap snapshot holds 500 strings “Bergen by night train 7”, 18,000 bytes together, and one of the literal “night”. After the visit it holds none, and the hunter counts 0 0 0 0 0 0 0.',
  truth: 'V8 stores literals and property names once; a string made at run time is an object on the heap of its own, however many are equal. That is waste while they are in use, which a Map from text to text would save, but no leak: each goes with its tag.',
  linter: null,
  links: [
    { label: 'V8: the kinds of strings', href: 'https://chromium.googlesource.com/v8/v8/+/main/src/objects/string.h' },
    { label: 'MDN: String', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/String' },
  ],
} satisfies Control;
