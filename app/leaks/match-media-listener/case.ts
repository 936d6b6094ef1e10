import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A listener on a media query',
  group: 'listeners',
  feature: 'A concert poster that is set anew when the screen is turned',
  mechanism: 'Each call of matchMedia gives a new MediaQueryList. The page drops its own, but as long as one has a listener the browser keeps it, so that the listener can still be called.',
  symptom: 'Turning the phone stutters after a long session: every visit left a media query behind that is evaluated, and a listener that runs.',
  keeps: { name: 'GigPoster', kind: 'object', perVisit: 1 },
  path: ['the browser’s active objects', 'MediaQueryList', 'change listener', 'typeset', 'its scope', 'poster', 'GigPoster'],
  fix: 'The cleanup removes the listener from the same MediaQueryList; with the last listener the reason to keep the list is gone.',
  prevent: 'That nobody holds a media query does not mean that it goes. Ask for one per query in the module, and subscribe and unsubscribe there.',
  linter: 'react-web-api/no-leaked-event-listener',
  links: [
    { label: 'CSSOM View: MediaQueryList', href: 'https://drafts.csswg.org/cssom-view/#the-mediaquerylist-interface' },
    { label: 'MDN: MediaQueryList, change event', href: 'https://developer.mozilla.org/en-US/docs/Web/API/MediaQueryList/change_event' },
  ],
} satisfies Pair;
