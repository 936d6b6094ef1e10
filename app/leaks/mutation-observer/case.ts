import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A mutation observer of the root element',
  group: 'observers',
  feature: 'A picture of a town that is repainted when night mode is switched on',
  mechanism: 'What is painted on a canvas cannot follow a style sheet, so the page watches an attribute of the root element. An observed node keeps its observers, and this node lives as long as the document. An observer of the page’s own nodes would have gone with them: in Chromium 156 none was left behind.',
  symptom: 'Switching the theme takes longer the longer the tab is open: every picture there ever was is told to repaint.',
  keeps: { name: 'TownView', kind: 'object', perVisit: 1 },
  path: ['document', 'html', 'MutationObserver', 'repaint', 'its scope', 'town', 'TownView'],
  fix: 'The cleanup disconnects the observer.',
  prevent: 'An observer of document, html, head or body needs a disconnect as much as a listener there needs a removal.',
  linter: null,
  links: [
    { label: 'DOM: mutation observers', href: 'https://dom.spec.whatwg.org/#mutation-observers' },
    { label: 'MDN: MutationObserver.disconnect', href: 'https://developer.mozilla.org/en-US/docs/Web/API/MutationObserver/disconnect' },
  ],
} satisfies Pair;
