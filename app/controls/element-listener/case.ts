import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Seat map',
  cause: 'A listener on an element that is removed',
  group: 'listeners',
  feature: 'A seat map',
  mechanism: 'The page adds a click listener to its own list of seats and never removes it. When React removes the list, the listener and the list are collected together.',
  looksLike: 'The page never calls removeEventListener, and the listener retains a seat plan of 120 KB.',
  measured: 'Visit the page ten times and take a heap snapshot: the class filter finds no detached element and no listener of one. The hunter counts none over seven visits.',
  truth: 'A listener belongs to its element. When the element has left the document, nothing outside references it, so element, listener and plan are collected together.',
  linter: 'react-web-api/no-leaked-event-listener',
  links: [
    { label: 'DOM: event listeners', href: 'https://dom.spec.whatwg.org/#concept-event-listener' },
    { label: 'MDN: memory issues of addEventListener', href: 'https://developer.mozilla.org/en-US/docs/Web/API/EventTarget/addEventListener#memory_issues' },
  ],
} satisfies Control;
