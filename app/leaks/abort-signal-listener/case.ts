import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A listener on a signal that outlives the page',
  group: 'listeners',
  feature: 'An audio guide that says goodbye when the museum closes',
  mechanism: 'The page listens for the abort of a signal that belongs to the whole application. It hardly ever aborts, so the signal collects the listener of every visit, and each listener keeps its tour.',
  symptom: 'Nothing, until the signal aborts: then every page that was ever open cleans up at once.',
  keeps: { name: 'GuidedTour', kind: 'object', perVisit: 1 },
  path: ['module', 'closing', 'AbortSignal', 'abort listener', 'sayGoodbye', 'its scope', 'tour', 'GuidedTour'],
  fix: 'The cleanup removes the listener from the signal.',
  prevent: 'A signal keeps its listeners, aborted or not, unless they are removed or were added with once. Give each page a signal of its own, which goes with the page, and derive it with AbortSignal.any where the application’s must end it too.',
  linter: 'react-web-api/no-leaked-event-listener',
  links: [
    { label: 'DOM: AbortSignal', href: 'https://dom.spec.whatwg.org/#interface-AbortSignal' },
    { label: 'MDN: AbortSignal, abort event', href: 'https://developer.mozilla.org/en-US/docs/Web/API/AbortSignal/abort_event' },
    { label: 'MDN: AbortSignal.any', href: 'https://developer.mozilla.org/en-US/docs/Web/API/AbortSignal/any_static' },
  ],
} satisfies Pair;
