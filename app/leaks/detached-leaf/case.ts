import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Herbarium sheet',
  cause: 'One element that retains its whole tree',
  group: 'dom',
  feature: 'A herbarium sheet whose plants can be ticked off',
  mechanism: 'A module stores one small label of a sheet. An element references its parent, and the parent references all of its children, so the label retains the whole sheet after the sheet has left the document.',
  symptom: 'Three labels were stored on purpose, but the snapshot shows every sheet that was ever opened.',
  keeps: { name: 'HerbariumScan', kind: 'object', perVisit: 1 },
  path: ['module', 'found', 'the label', 'its parent', 'the detached sheet', 'scan', 'HerbariumScan'],
  fix: 'The module stores the text of the label, a string; the label is collected with its sheet.',
  prevent: 'Do not store an element to remember what it stands for. Store its id, its text or its value: one element retains its whole tree.',
  linter: null,
  links: [
    { label: 'Chrome DevTools: detached DOM trees', href: 'https://developer.chrome.com/docs/devtools/memory-problems' },
    { label: 'MDN: Node.parentNode', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Node/parentNode' },
  ],
} satisfies Pair;
