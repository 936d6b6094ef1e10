import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Knitting pattern',
  cause: 'An object URL that is never revoked',
  group: 'data',
  feature: 'A knitting pattern to view and to download',
  mechanism: 'createObjectURL registers the blob with the document, so that its URL can be opened at any time. The entry retains the blob until the URL is revoked or the document is closed.',
  symptom: 'The heap snapshot shows a few strings that begin with blob:, while the images behind them fill the memory of the browser process.',
  keeps: { name: 'object URL', kind: 'object-url', perVisit: 1 },
  path: ['the browser', 'the document’s object URLs', 'Blob'],
  fix: 'An effect revokes the URL when another one replaces it, or when the page is left.',
  prevent: 'Write revokeObjectURL together with createObjectURL. If the URL is needed only until an image has loaded, revoke it in onload.',
  linter: null,
  links: [
    { label: 'MDN: URL.revokeObjectURL', href: 'https://developer.mozilla.org/en-US/docs/Web/API/URL/revokeObjectURL_static' },
    { label: 'File API: the lifetime of blob URLs', href: 'https://w3c.github.io/FileAPI/#lifeTime' },
  ],
} satisfies Pair;
