import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'An object URL that is never revoked',
  group: 'data',
  feature: 'A knitting pattern, to look at and to take along',
  mechanism: 'createObjectURL enters the blob into a list of the document, so that the address can be opened at any time; the entry keeps the blob until the address is revoked or the document goes.',
  symptom: 'The heap snapshot shows a few strings that begin with blob:, while the pictures behind them fill the memory of the browser.',
  keeps: { name: 'object URL', kind: 'object-url', perVisit: 1 },
  path: ['the browser', 'the document’s object URLs', 'Blob'],
  fix: 'An effect revokes the address when another one takes its place, or when the page leaves.',
  prevent: 'Write revokeObjectURL in the same breath; where the address is needed only until an image has loaded, revoke it in onload.',
  linter: null,
  links: [
    { label: 'MDN: URL.revokeObjectURL', href: 'https://developer.mozilla.org/en-US/docs/Web/API/URL/revokeObjectURL_static' },
    { label: 'File API: the lifetime of blob URLs', href: 'https://w3c.github.io/FileAPI/#lifeTime' },
  ],
} satisfies Pair;
