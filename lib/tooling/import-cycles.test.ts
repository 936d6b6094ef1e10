import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterEach, describe, expect, test } from 'vitest';
import { root } from './children';
import { importCycles, importGraph } from './import-cycles';

function projectFiles(): { files: string[]; options: ts.CompilerOptions } {
  const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  // Generated files and the copies of learners do not belong to the repository.
  const isOurs = (file: string) => !/\/(?:node_modules|\.next|\.lab|app\/exercises\/[^/]+\/work)\//.test(file);
  return { files: fileNames.map((file) => path.normalize(file)).filter(isOurs), options };
}

/** All files are read, which takes a second, or ten on a busy machine. */
const timeout = 60_000;

describe('the repository', () => {
  test('has no import cycle, type-only ones included', { timeout }, () => {
    const { files, options } = projectFiles();
    const graph = importGraph(files, options);
    expect(graph.size).toBeGreaterThan(1_000);
    expect(graph.get(path.join(root, 'lib/tooling/import-cycles.test.ts'))).toContain(path.join(root, 'lib/tooling/import-cycles.ts'));
    expect(importCycles(graph).map((cycle) => cycle.map((file) => path.relative(root, file)))).toEqual([]);
  });
});

describe('a cycle', () => {
  let folder = '';
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** The cycles of files with these contents, as file names. */
  function cyclesOf(texts: Record<string, string>): string[][] {
    folder = mkdtempSync(path.join(tmpdir(), 'leak-lab-test-'));
    for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(folder, name), text);
    const files = Object.keys(texts).map((name) => path.join(folder, name));
    const options = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
    return importCycles(importGraph(files, options)).map((cycle) => cycle.map((file) => path.basename(file)));
  }

  test('is found if every import is type-only', () => {
    const texts = { 'a.ts': `import type { B } from './b';`, 'b.ts': `export type { C as B } from './c';`, 'c.ts': `type A = import('./a').A;` };
    expect(cyclesOf(texts)).toEqual([['a.ts', 'b.ts', 'c.ts']]);
  });

  test('is found through a dynamic import', () => {
    expect(cyclesOf({ 'a.ts': `await import('./b');`, 'b.ts': `import './a';` })).toEqual([['a.ts', 'b.ts']]);
  });

  test('is not reported for two import paths to the same file', () => {
    const texts = { 'a.ts': `import './b'; import './c';`, 'b.ts': `import './d';`, 'c.ts': `import './d';`, 'd.ts': '' };
    expect(cyclesOf(texts)).toEqual([]);
  });

  test('of two files is reported separately from a second cycle', () => {
    const texts = { 'a.ts': `import './b';`, 'b.ts': `import './a'; import './c';`, 'c.ts': `import './d';`, 'd.ts': `import './c';` };
    expect(cyclesOf(texts)).toEqual([['c.ts', 'd.ts'], ['a.ts', 'b.ts']]);
  });
});
