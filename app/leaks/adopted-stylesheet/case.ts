import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Choir sheet',
  cause: 'A list of adopted style sheets that grows',
  group: 'dom',
  feature: 'A choir sheet that highlights the singer’s voice',
  mechanism: 'The page constructs a style sheet and adds it to document.adoptedStyleSheets. The document retains every sheet in this list, and the browser still matches its rules.',
  symptom: 'There is no style element to see, but style recalculation gets slower with every visit, and old rules still apply.',
  keeps: { name: 'adopted style sheet', kind: 'dom', perVisit: 1 },
  path: ['window', 'document', 'adoptedStyleSheets', 'CSSStyleSheet'],
  fix: 'The cleanup of the effect removes the sheet from the list.',
  prevent: 'Construct the sheet once, in the module, and change its rules with replace. If each page has its own sheet, write the line that removes it together with the line that adds it.',
  linter: null,
  links: [
    { label: 'MDN: Document.adoptedStyleSheets', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Document/adoptedStyleSheets' },
    { label: 'MDN: the CSSStyleSheet constructor', href: 'https://developer.mozilla.org/en-US/docs/Web/API/CSSStyleSheet/CSSStyleSheet' },
  ],
} satisfies Pair;
