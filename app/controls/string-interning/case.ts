import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Luggage tags',
  cause: 'Five hundred equal strings',
  group: 'data',
  feature: 'A luggage office that prints tags',
  mechanism: 'A roll contains 500 tags. Each tag has built its own text, although all 500 texts are equal.',
  looksLike: 'Many people say that equal strings are stored once, and that strings are on the stack. A snapshot of the page shows 500 copies of one text, so something seems to be wrong.',
  measured: 'While the roll is shown, a heap snapshot contains 500 strings “Bergen by night train 7”, 18,000 bytes together, and one of the literal “night”. After the visit it contains none, and the hunter counts 0 0 0 0 0 0 0.',
  truth: 'V8 stores literals and property names once. A string that is built at run time is its own object on the heap, however many are equal. That wastes memory while they are in use, and a Map from text to text would avoid it, but it is not a leak: each string is collected with its tag.',
  linter: null,
  links: [
    { label: 'V8: the kinds of strings', href: 'https://chromium.googlesource.com/v8/v8/+/main/src/objects/string.h' },
    { label: 'MDN: String', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/String' },
  ],
} satisfies Control;
