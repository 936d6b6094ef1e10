import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'An intersection observer of an element that stays',
  group: 'observers',
  feature: 'A ship’s log that knows whether the masthead is in sight',
  mechanism: 'The page watches the header of the application. The document keeps an observer as long as an element that it observes is in the document, and this one never leaves. Watching the page’s own elements is harmless: in Chromium 156 an observer that was never disconnected went with its element, even one whose callback used that element.',
  symptom: 'Scrolling costs more with every visit, since each one left an observer that is asked at every frame whether something came into view.',
  keeps: { name: 'VoyageLog', kind: 'object', perVisit: 1 },
  path: ['document', 'IntersectionObserverController', 'IntersectionObserver', 'lookOut', 'its scope', 'log', 'VoyageLog'],
  fix: 'The cleanup disconnects the observer.',
  prevent: 'Disconnect every observer in the effect that made it; then it does not matter how long the element lives.',
  linter: null,
  links: [
    { label: 'W3C: Intersection Observer, lifetime', href: 'https://w3c.github.io/IntersectionObserver/#intersection-observer-lifetime' },
    { label: 'MDN: IntersectionObserver.disconnect', href: 'https://developer.mozilla.org/en-US/docs/Web/API/IntersectionObserver/disconnect' },
  ],
} satisfies Pair;
