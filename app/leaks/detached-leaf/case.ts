import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'One leaf that keeps its tree',
  group: 'dom',
  feature: 'A herbarium sheet whose plants can be ticked off',
  mechanism: 'A module keeps one small label of a sheet; an element knows its parent and its parent knows all of its children, so the label keeps the whole sheet after it has left the document.',
  symptom: 'Three buttons were kept on purpose, but the snapshot shows every sheet that was ever looked at.',
  keeps: { name: 'HerbariumScan', kind: 'object', perVisit: 1 },
  path: ['module', 'found', 'the label', 'its parent', 'the detached sheet', 'scan', 'HerbariumScan'],
  fix: 'The module keeps what the label says, a string; the label goes with its sheet.',
  prevent: 'Never store an element to remember what it stood for: store its id, its text, its value. One element is never only one.',
  linter: null,
  links: [
    { label: 'Chrome DevTools: detached DOM trees', href: 'https://developer.chrome.com/docs/devtools/memory-problems' },
    { label: 'MDN: Node.parentNode', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Node/parentNode' },
  ],
} satisfies Pair;
