import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A listener for every run of an effect',
  group: 'listeners',
  feature: 'A music stand whose sheets turn by button or arrow key',
  mechanism: 'The effect runs again for every sheet and each time adds a new keydown listener to document, so document keeps one listener, its scope and its sheet for every sheet that was ever on the stand.',
  symptom: 'A key press does more work with every sheet turned, even within one visit: all the old listeners run, each with the sheet of its own render.',
  keeps: { name: 'ScoreSheet', kind: 'object', perVisit: 3 },
  path: ['document', 'keydown listener', 'turnByKey', 'its scope', 'sheet', 'ScoreSheet'],
  fix: 'The cleanup removes the listener; React calls it before each further run of the effect, not only at the end.',
  prevent: 'Judge an effect by how often it runs: with dependencies, it adds as many listeners as they have values. Strict Mode runs it twice in development so that it shows.',
  linter: 'react-web-api/no-leaked-event-listener',
  links: [
    { label: 'React: the lifecycle of effects', href: 'https://react.dev/learn/lifecycle-of-reactive-effects' },
    { label: 'React: an effect that depends on reactive values', href: 'https://react.dev/reference/react/useEffect#specifying-reactive-dependencies' },
    { label: 'DOM: adding an event listener', href: 'https://dom.spec.whatwg.org/#dom-eventtarget-addeventlistener' },
  ],
} satisfies Pair;
