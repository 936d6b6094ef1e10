import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Ship’s log',
  cause: 'An intersection observer of an element that stays in the document',
  group: 'observers',
  feature: 'A ship’s log that shows whether the page header is visible',
  mechanism: 'The page observes the header of the application. The document retains an observer as long as an element that it observes is in the document, and the header never leaves. To observe the page’s own elements is harmless: in Chromium 156, an observer that was never disconnected was collected with its element, even if its callback used that element.',
  symptom: 'Scrolling gets slower with every visit, because each visit left an observer that the browser checks in every frame.',
  keeps: { name: 'VoyageLog', kind: 'object', perVisit: 1 },
  path: ['document', 'IntersectionObserverController', 'IntersectionObserver', 'lookOut', 'its scope', 'log', 'VoyageLog'],
  fix: 'The cleanup disconnects the observer.',
  prevent: 'Disconnect every observer in the effect that created it. Then the lifetime of the element does not matter.',
  linter: null,
  links: [
    { label: 'W3C: Intersection Observer, lifetime', href: 'https://w3c.github.io/IntersectionObserver/#intersection-observer-lifetime' },
    { label: 'MDN: IntersectionObserver.disconnect', href: 'https://developer.mozilla.org/en-US/docs/Web/API/IntersectionObserver/disconnect' },
  ],
} satisfies Pair;
