import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Proofreader',
  cause: 'Idle callbacks that never end',
  group: 'timers',
  feature: 'A writing desk whose proofreader works while the browser is idle',
  mechanism: 'The idle callback requests the next one each time it runs, and nothing cancels the last request. The browser always retains one callback, with the function and the reader that it uses.',
  symptom: 'The tab is never idle again: each visit adds one more reader, which looks for a letter that is gone.',
  keeps: { name: 'ProofReader', kind: 'object', perVisit: 1 },
  path: ["the browser's idle callbacks", 'idle callback', 'readAlong', 'its scope', 'reader', 'ProofReader'],
  fix: 'A variable stores the id of the latest request, and the cleanup cancels that request.',
  prevent: 'Work that waits for an idle moment still belongs to a page: cancel it when the page is left. A timeout option makes the callback run sooner; it does not end it.',
  linter: null,
  links: [
    { label: 'W3C: requestIdleCallback', href: 'https://w3c.github.io/requestidlecallback/' },
    { label: 'MDN: cancelIdleCallback', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Window/cancelIdleCallback' },
  ],
} satisfies Pair;
