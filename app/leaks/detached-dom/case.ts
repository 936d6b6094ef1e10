import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Elements kept after they left the page',
  group: 'dom',
  feature: 'A notice board whose notices can be put back',
  mechanism: 'A module keeps elements that were taken out of the document in an array, so that they can be put back; the array outlives the page, and so does every element in it.',
  symptom: 'The count of DOM nodes climbs although the document stays small, and “put it back” can bring up a notice of an earlier visit.',
  keeps: { name: '<pinned-notice>', kind: 'detached-dom', perVisit: 1 },
  path: ['module', 'takenDown', 'its elements', 'the detached notice'],
  fix: 'The array lives in a ref of the component: undo works as long as the board is there, and ends with it.',
  prevent: 'Keep what an element said, not the element; where the element itself is needed, keep it in the component that owns it.',
  linter: null,
  links: [
    { label: 'Chrome DevTools: finding detached DOM', href: 'https://developer.chrome.com/docs/devtools/memory-problems' },
    { label: 'MDN: Element.remove', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Element/remove' },
  ],
} satisfies Pair;
