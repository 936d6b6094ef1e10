import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Price board',
  cause: 'A listener on window',
  group: 'listeners',
  feature: 'A price board that fits its columns to the window',
  mechanism: 'The page adds a resize listener to window and never removes it. Window retains the listener, and the listener retains everything that its scope uses.',
  symptom: 'Resizing gets slower with every visit to the board: each visit left a handler behind, and all of them run.',
  keeps: { name: 'PriceFeed', kind: 'object', perVisit: 1 },
  path: ['window', 'resize listener', 'fitColumns', 'its scope', 'feed', 'PriceFeed'],
  fix: 'The effect returns a cleanup that removes the same function from the same target.',
  prevent: 'Write removeEventListener before the body of the handler, or pass an AbortSignal and abort it in the cleanup.',
  linter: 'react-web-api/no-leaked-event-listener',
  links: [
    { label: 'React: an effect that subscribes must unsubscribe', href: 'https://react.dev/reference/react/useEffect#connecting-to-an-external-system' },
    { label: 'DOM: removing an event listener', href: 'https://dom.spec.whatwg.org/#dom-eventtarget-removeeventlistener' },
  ],
} satisfies Pair;
