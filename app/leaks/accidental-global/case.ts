import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A global for every visit',
  group: 'closures',
  feature: 'A slope board that an embedded script fills in',
  mechanism: 'The page writes a function into the global object, by a new name at every visit, so that an embedded script can call it, and never takes it out again: the global object lives as long as the document.',
  symptom: 'The console completes showSlopes0, showSlopes1, showSlopes2 and so on: one more after each visit, each with a report behind it.',
  keeps: { name: 'PisteReport', kind: 'object', perVisit: 1 },
  path: ['window', 'showSlopes0, showSlopes1, …', 'showSlopes', 'its scope', 'report', 'PisteReport'],
  fix: 'The cleanup deletes the property. (Sloppy code makes such a property by assigning to a name that was never declared; strict code, and so every module, throws.)',
  prevent: 'Pass a function instead of its name; where a script insists on a global, use one name, and delete it after the answer.',
  linter: null,
  links: [
    { label: 'MDN: globalThis', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/globalThis' },
    { label: 'MDN: strict mode and undeclared names', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Strict_mode' },
    { label: 'MDN: delete', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Operators/delete' },
  ],
} satisfies Pair;
