import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Notice board',
  cause: 'Elements retained after they left the page',
  group: 'dom',
  feature: 'A notice board whose removed notices can be put back',
  mechanism: 'A module stores removed elements in an array, so that they can be put back. The array outlives the page and retains every element in it.',
  symptom: 'The number of DOM nodes rises although the document stays small, and “put it back” can restore a notice from an earlier visit.',
  keeps: { name: '<pinned-notice>', kind: 'detached-dom', perVisit: 1 },
  path: ['module', 'takenDown', 'its elements', 'the detached notice'],
  fix: 'The array is in a ref of the component: undo works while the board is shown, and the array is released with the component.',
  prevent: 'Store the content of an element, not the element. If you need the element itself, store it in the component that owns it.',
  linter: null,
  links: [
    { label: 'Chrome DevTools: finding detached DOM', href: 'https://developer.chrome.com/docs/devtools/memory-problems' },
    { label: 'MDN: Element.remove', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Element/remove' },
  ],
} satisfies Pair;
