import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Town picture',
  cause: 'A mutation observer of the root element',
  group: 'observers',
  feature: 'A picture of a town that is repainted when night mode is switched on',
  mechanism: 'A painted canvas does not follow a style sheet, so the page observes an attribute of the root element. An observed node retains its observers, and the root element lives as long as the document. Observers of the page’s own nodes are collected with these nodes: in Chromium 156 none remained.',
  symptom: 'The longer the tab is open, the longer it takes to switch the theme: the observer of every earlier visit repaints its picture.',
  keeps: { name: 'TownView', kind: 'object', perVisit: 1 },
  path: ['document', 'html', 'MutationObserver', 'repaint', 'its scope', 'town', 'TownView'],
  fix: 'The cleanup disconnects the observer.',
  prevent: 'An observer of document, html, head or body must be disconnected, just as a listener there must be removed.',
  linter: null,
  links: [
    { label: 'DOM: mutation observers', href: 'https://dom.spec.whatwg.org/#mutation-observers' },
    { label: 'MDN: MutationObserver.disconnect', href: 'https://developer.mozilla.org/en-US/docs/Web/API/MutationObserver/disconnect' },
  ],
} satisfies Pair;
