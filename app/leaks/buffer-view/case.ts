import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Bird song archive',
  cause: 'A small view of a large buffer',
  group: 'data',
  feature: 'An archive of bird songs on tape',
  mechanism: 'The catalogue keeps the first 16 bytes of every tape as a typed array. A typed array is a view that owns no bytes, so each one retains the whole buffer that it views, which is one megabyte.',
  symptom: 'A catalogue that should need 16 KB when it is full needs a gigabyte.',
  keeps: { name: 'TapeHeader', kind: 'object', perVisit: 1 },
  path: ['module', 'catalogue', 'TapeHeader', 'buffer', 'ArrayBuffer'],
  fix: 'The 16 bytes are copied into an array that the catalogue owns, so the tape can be collected after it has been played.',
  prevent: 'subarray and new Uint8Array(buffer, …) share the buffer; slice and set copy. Copy data that must outlive its buffer. V8 shares memory in the same way for slices of long strings.',
  linter: null,
  links: [
    { label: 'MDN: TypedArray.subarray', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/TypedArray/subarray' },
    { label: 'MDN: typed arrays are views of a buffer', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Typed_arrays' },
  ],
} satisfies Pair;
