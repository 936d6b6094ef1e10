import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Music stand',
  cause: 'A listener for every run of an effect',
  group: 'listeners',
  feature: 'A music stand whose sheets turn by button or arrow key',
  mechanism: 'The effect runs again for every sheet and adds a new keydown listener to document each time. The document therefore retains one listener, its scope and its sheet for every sheet that was shown.',
  symptom: 'A key press does more work after every turned sheet, even within one visit: all old listeners run, each with the sheet of its own render.',
  keeps: { name: 'ScoreSheet', kind: 'object', perVisit: 3 },
  path: ['document', 'keydown listener', 'turnByKey', 'its scope', 'sheet', 'ScoreSheet'],
  fix: 'The cleanup removes the listener. React runs the cleanup before each new run of the effect, not only when the component unmounts.',
  prevent: 'Consider how often an effect runs: with dependencies, it adds a listener each time one of them changes. Strict Mode runs it twice in development to reveal this.',
  linter: 'react-web-api/no-leaked-event-listener',
  links: [
    { label: 'React: the lifecycle of effects', href: 'https://react.dev/learn/lifecycle-of-reactive-effects' },
    { label: 'React: an effect that depends on reactive values', href: 'https://react.dev/reference/react/useEffect#specifying-reactive-dependencies' },
    { label: 'DOM: adding an event listener', href: 'https://dom.spec.whatwg.org/#dom-eventtarget-addeventlistener' },
  ],
} satisfies Pair;
