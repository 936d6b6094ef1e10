import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A list of adopted style sheets that grows',
  group: 'dom',
  feature: 'A choir sheet that marks the voice one sings',
  mechanism: 'The page constructs a style sheet and adds it to document.adoptedStyleSheets; the document keeps every sheet on that list, and its rules go on being matched.',
  symptom: 'No style element is to be seen, yet styles are recalculated slower with every visit, and old rules still apply.',
  keeps: { name: 'adopted style sheet', kind: 'dom', perVisit: 1 },
  path: ['window', 'document', 'adoptedStyleSheets', 'CSSStyleSheet'],
  fix: 'The cleanup of the effect takes the sheet out of the list.',
  prevent: 'Construct the sheet once, in the module, and change its rules with replace; where each page has its own, push and filter belong together.',
  linter: null,
  links: [
    { label: 'MDN: Document.adoptedStyleSheets', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Document/adoptedStyleSheets' },
    { label: 'MDN: the CSSStyleSheet constructor', href: 'https://developer.mozilla.org/en-US/docs/Web/API/CSSStyleSheet/CSSStyleSheet' },
  ],
} satisfies Pair;
