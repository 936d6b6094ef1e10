import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Letter preview',
  cause: 'The window of a removed iframe',
  group: 'dom',
  feature: 'A letter preview in a frame',
  mechanism: 'A module stores an object that references the contentWindow of an iframe. React removes the iframe, but the reference retains its window, with its document and its own copy of every built-in object.',
  symptom: 'Few references retain much memory: each retained window has its own document, built-in objects and global variables.',
  keeps: { name: 'LetterProof', kind: 'object', perVisit: 1 },
  path: ['module', 'proofs', 'LetterProof', 'view', 'iframe window'],
  fix: 'The cleanup of the effect removes the proof, and with it the window, from the set.',
  prevent: 'Store the iframe element in the component that owns it, and read contentWindow when you need it. A removed iframe has no contentWindow.',
  linter: null,
  links: [
    { label: 'MDN: HTMLIFrameElement.contentWindow', href: 'https://developer.mozilla.org/en-US/docs/Web/API/HTMLIFrameElement/contentWindow' },
    { label: 'web.dev: detached window memory leaks', href: 'https://web.dev/articles/detached-window-memory-leaks' },
  ],
} satisfies Pair;
