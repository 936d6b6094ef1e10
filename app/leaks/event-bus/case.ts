import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Restaurant pager',
  cause: 'A subscriber on the event bus',
  group: 'listeners',
  feature: 'A food counter whose pager buzzes when the dish is ready',
  mechanism: 'The event bus is an EventTarget in a module, so that pages need not know each other. It lives as long as the application and retains every listener that a page adds and does not remove.',
  symptom: 'Every page that was ever open handles each event, so the work for one dish grows with the number of guests who have left.',
  keeps: { name: 'TablePager', kind: 'object', perVisit: 1 },
  path: ['module', 'kitchen', 'EventTarget', 'ready listener', 'buzz', 'its scope', 'pager', 'TablePager'],
  fix: 'The effect returns a cleanup that removes the same listener from the bus.',
  prevent: 'Write a subscribe function that returns its unsubscribe function; an effect can return this function directly.',
  linter: 'react-web-api/no-leaked-event-listener',
  links: [
    { label: 'MDN: EventTarget', href: 'https://developer.mozilla.org/en-US/docs/Web/API/EventTarget/EventTarget' },
    { label: 'DOM: EventTarget', href: 'https://dom.spec.whatwg.org/#interface-eventtarget' },
  ],
} satisfies Pair;
