import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Slope board',
  cause: 'A new global variable for every visit',
  group: 'closures',
  feature: 'A slope board that an embedded script fills in',
  mechanism: 'At every visit the page writes a function into the global object under a new name, so that an embedded script can call it. The page never deletes the property, and the global object lives as long as the document.',
  symptom: 'The console suggests showSlopes0, showSlopes1, showSlopes2 and so on: one more after each visit, and each retains a report.',
  keeps: { name: 'PisteReport', kind: 'object', perVisit: 1 },
  path: ['window', 'showSlopes0, showSlopes1, …', 'showSlopes', 'its scope', 'report', 'PisteReport'],
  fix: 'The cleanup deletes the property. (Sloppy-mode code creates such a property by assigning to a name that was never declared. Strict-mode code, which includes every module, throws an error instead.)',
  prevent: 'Pass a function instead of its name. If a script requires a global variable, use one name and delete it after the answer.',
  linter: null,
  links: [
    { label: 'MDN: globalThis', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/globalThis' },
    { label: 'MDN: strict mode and undeclared names', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Strict_mode' },
    { label: 'MDN: delete', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Operators/delete' },
  ],
} satisfies Pair;
