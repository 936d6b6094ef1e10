import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../tooling/children';
import { pageFile } from './bundle';
import { libraries } from './libraries';
import { pagesFolder, rightLines } from './marks';
import { versionOf } from './types';

const folder = path.join(root, pagesFolder);

/** A page's own files: the page, and the components that it imports. */
function filesOf(page: string): string[] {
  const imported = [...readFileSync(page, 'utf8').matchAll(/from '\.\/([\w.]+)'/g)].map(([, name = '']) => path.join(folder, name));
  return [page, ...imported];
}

test('there are at least twelve libraries, each once', () => {
  expect(new Set(libraries.map(({ name }) => name)).size).toBe(libraries.length);
  expect(libraries.length).toBeGreaterThanOrEqual(12);
});

test.each(libraries)('$name has a page with exactly one marked line', (library) => {
  const page = pageFile(library);
  expect(existsSync(page)).toBe(true);
  expect(filesOf(page).flatMap((file) => rightLines(readFileSync(file, 'utf8')))).toHaveLength(1);
});

test.each(libraries)('$name names a public report and two versions of the same packages', ({ report, before, after }) => {
  expect(report).toMatch(/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(issues|pull|releases|blob)\//);
  expect(Object.keys(before)).toEqual(Object.keys(after));
  for (const packages of [before, after]) expect(versionOf(packages)).toMatch(/^\d+\.\d+\.\d+$/);
  expect(versionOf(before)).not.toBe(versionOf(after));
});

test('every file among the pages belongs to a library', () => {
  const known = libraries.flatMap((library) => filesOf(pageFile(library)));
  expect(readdirSync(folder).map((name) => path.join(folder, name)).sort()).toEqual(known.sort());
});
