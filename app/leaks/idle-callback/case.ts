import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Idle work without an end',
  group: 'timers',
  feature: 'A writing desk whose proof-reader reads along when the browser is idle',
  mechanism: 'The idle callback asks for the next idle moment each time it runs, and nobody cancels the last request; the browser always keeps one, with the function and the reader it uses.',
  symptom: 'The tab is never idle again: each visit adds one more reader that looks for a letter that is gone.',
  keeps: { name: 'ProofReader', kind: 'object', perVisit: 1 },
  path: ["the browser's idle callbacks", 'idle callback', 'readAlong', 'its scope', 'reader', 'ProofReader'],
  fix: 'The number of the latest request is kept in a variable, and the cleanup cancels it.',
  prevent: 'Work that waits for an idle moment still belongs to a page: cancel it when the page leaves. A timeout option makes it run sooner, not end.',
  linter: null,
  links: [
    { label: 'W3C: requestIdleCallback', href: 'https://w3c.github.io/requestidlecallback/' },
    { label: 'MDN: cancelIdleCallback', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Window/cancelIdleCallback' },
  ],
} satisfies Pair;
