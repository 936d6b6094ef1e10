import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Hiking map',
  cause: 'A resize observer of the root element',
  group: 'observers',
  feature: 'A hiking map that shows how many kilometres fit into the window',
  mechanism: 'The page observes the size of the document’s root element. An observed element retains its observers, and the root element lives as long as the document. An observer of the page’s own element is collected with that element: in Chromium 156 none remained, disconnected or not.',
  symptom: 'Whenever the size of the window or the length of the page changes, the callbacks of all earlier visits run before the browser can paint.',
  keeps: { name: 'MapSheet', kind: 'object', perVisit: 1 },
  path: ['document', 'html', 'ResizeObserver', 'measureWindow', 'its scope', 'sheet', 'MapSheet'],
  fix: 'The cleanup disconnects the observer.',
  prevent: 'Observe the element whose size you need, which is rarely the root element, and disconnect in the same effect.',
  linter: 'react-web-api/no-leaked-resize-observer',
  links: [
    { label: 'W3C: Resize Observer, lifetime', href: 'https://drafts.csswg.org/resize-observer/#lifetime' },
    { label: 'MDN: ResizeObserver.disconnect', href: 'https://developer.mozilla.org/en-US/docs/Web/API/ResizeObserver/disconnect' },
  ],
} satisfies Pair;
