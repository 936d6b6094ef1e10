import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A subscriber on the event bus',
  group: 'listeners',
  feature: 'A food counter whose pager buzzes when the dish is ready',
  mechanism: 'The bus is an EventTarget in a module, so that pages need not know each other. It lives as long as the application, and so does every listener that a page adds and does not take back.',
  symptom: 'Each event is heard by every page there ever was; the work of one dish grows with the number of guests that have left.',
  keeps: { name: 'TablePager', kind: 'object', perVisit: 1 },
  path: ['module', 'kitchen', 'EventTarget', 'ready listener', 'buzz', 'its scope', 'pager', 'TablePager'],
  fix: 'The effect returns a cleanup that removes the same listener from the bus.',
  prevent: 'Let the bus hand out the way to leave: a subscribe that returns its unsubscribe can be returned from an effect as it stands.',
  linter: 'react-web-api/no-leaked-event-listener',
  links: [
    { label: 'MDN: EventTarget', href: 'https://developer.mozilla.org/en-US/docs/Web/API/EventTarget/EventTarget' },
    { label: 'DOM: EventTarget', href: 'https://dom.spec.whatwg.org/#interface-eventtarget' },
  ],
} satisfies Pair;
