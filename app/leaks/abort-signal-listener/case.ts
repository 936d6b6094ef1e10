import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Audio guide',
  cause: 'A listener on a signal that outlives the page',
  group: 'listeners',
  feature: 'An audio guide that says goodbye when the museum closes',
  mechanism: 'The page listens for the abort event of a signal that belongs to the whole application. The signal rarely aborts, so it retains the listener of every visit, and each listener retains its tour.',
  symptom: 'Nothing is noticeable until the signal aborts. Then the cleanup of every page that was ever open runs at once.',
  keeps: { name: 'GuidedTour', kind: 'object', perVisit: 1 },
  path: ['module', 'closing', 'AbortSignal', 'abort listener', 'sayGoodbye', 'its scope', 'tour', 'GuidedTour'],
  fix: 'The cleanup removes the listener from the signal.',
  prevent: 'A signal retains its listeners, aborted or not, unless they are removed or were added with once. Give each page its own signal, and combine it with the application’s signal by AbortSignal.any where both must end the page’s work.',
  linter: 'react-web-api/no-leaked-event-listener',
  links: [
    { label: 'DOM: AbortSignal', href: 'https://dom.spec.whatwg.org/#interface-AbortSignal' },
    { label: 'MDN: AbortSignal, abort event', href: 'https://developer.mozilla.org/en-US/docs/Web/API/AbortSignal/abort_event' },
    { label: 'MDN: AbortSignal.any', href: 'https://developer.mozilla.org/en-US/docs/Web/API/AbortSignal/any_static' },
  ],
} satisfies Pair;
