import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importedFiles, wholeInputs } from './build-inputs';
import { root } from './children';

const imported = await importedFiles(root);

test.each(['packages/leak-hunt/src/heap/snapshot.ts', 'packages/leak-hunt/src/heap/dominators.ts', 'lib/lessons/stepper/machine.ts', 'lib/tooling/security-headers.js'])(
  'the build imports %s',
  (file) => {
    expect(imported).toContain(file);
  },
);

test.each([
  'packages/leak-hunt/src/hunter.ts',
  'packages/leak-hunt/src/explain/explain.ts',
  'packages/leak-hunt/src/explain/sentence.ts',
  'packages/leak-hunt/src/report/terminal.ts',
  'packages/leak-hunt/src/drive/browser.ts',
  'lib/exercises/judge.ts',
  'lib/tooling/build.ts',
])('the build does not import %s, so that editing it causes no build', (file) => {
  expect(existsSync(path.join(root, file))).toBe(true);
  expect(imported).not.toContain(file);
});

test('every input that the build reads without an import exists', () => {
  const missing = wholeInputs.filter((input) => !existsSync(path.join(root, input)));
  expect(missing).toEqual(['public']); // the lab has none so far
});
