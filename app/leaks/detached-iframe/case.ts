import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'The window of a frame that is gone',
  group: 'dom',
  feature: 'A letter preview in a frame',
  mechanism: 'A module keeps the contentWindow of an iframe in an object of its own; React removes the iframe, but a window that JavaScript still points at stays, with its document and its own copy of every built-in object.',
  symptom: 'Few references, much memory: each kept window is a whole world of its own, and its scripts’ globals stay as they were.',
  keeps: { name: 'LetterProof', kind: 'object', perVisit: 1 },
  path: ['module', 'proofs', 'LetterProof', 'view', 'iframe window'],
  fix: 'The cleanup of the effect takes the proof, and with it the window, out of the set.',
  prevent: 'Keep the iframe element, in the component that owns it, and ask it for its contentWindow when you need it: without a frame there is none.',
  linter: null,
  links: [
    { label: 'MDN: HTMLIFrameElement.contentWindow', href: 'https://developer.mozilla.org/en-US/docs/Web/API/HTMLIFrameElement/contentWindow' },
    { label: 'web.dev: detached window memory leaks', href: 'https://web.dev/articles/detached-window-memory-leaks' },
  ],
} satisfies Pair;
