import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Concert poster',
  cause: 'A listener on a media query',
  group: 'listeners',
  feature: 'A concert poster that is laid out again when the screen is rotated',
  mechanism: 'Each call of matchMedia returns a new MediaQueryList. The page drops its reference, but the browser retains the list as long as it has a listener, because the listener can still be called.',
  symptom: 'After a long session, rotating the phone causes stutter: every visit left a media query that is evaluated and a listener that runs.',
  keeps: { name: 'GigPoster', kind: 'object', perVisit: 1 },
  path: ['the browser’s active objects', 'MediaQueryList', 'change listener', 'typeset', 'its scope', 'poster', 'GigPoster'],
  fix: 'The cleanup removes the listener from the same MediaQueryList. Without a listener, the browser no longer retains the list.',
  prevent: 'A MediaQueryList with a listener stays in memory even if no variable references it. Create one per query in the module, and subscribe and unsubscribe there.',
  linter: 'react-web-api/no-leaked-event-listener',
  links: [
    { label: 'CSSOM View: MediaQueryList', href: 'https://drafts.csswg.org/cssom-view/#the-mediaquerylist-interface' },
    { label: 'MDN: MediaQueryList, change event', href: 'https://developer.mozilla.org/en-US/docs/Web/API/MediaQueryList/change_event' },
  ],
} satisfies Pair;
