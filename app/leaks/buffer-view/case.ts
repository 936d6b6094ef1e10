import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A small view of a large buffer',
  group: 'data',
  feature: 'An archive of bird songs on tape',
  mechanism: 'The catalogue keeps the first 16 bytes of every tape as a typed array; a typed array is a view and owns no bytes, so each keeps the whole buffer that it looks at, a megabyte.',
  symptom: 'A catalogue that ought to weigh 16 KB when it is full weighs a gigabyte.',
  keeps: { name: 'TapeHeader', kind: 'object', perVisit: 1 },
  path: ['module', 'catalogue', 'TapeHeader', 'buffer', 'ArrayBuffer'],
  fix: 'The 16 bytes are copied into an array that the catalogue owns, and the tape goes when it has been played.',
  prevent: 'subarray and new Uint8Array(buffer, …) share, slice and set copy: what outlives the buffer is to be copied. V8 does the same with slices of long strings.',
  linter: null,
  links: [
    { label: 'MDN: TypedArray.subarray', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/TypedArray/subarray' },
    { label: 'MDN: typed arrays are views of a buffer', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Typed_arrays' },
  ],
} satisfies Pair;
