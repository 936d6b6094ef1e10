import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forbiddenCode } from './integrity';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'leak-lab-integrity-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function foundIn(line: string): Promise<string | null> {
  await writeFile(path.join(folder, 'page.tsx'), `const one = 1;\n${line}\n`);
  return forbiddenCode({ slug: 'clock', folder });
}

test.each([
  ["export { default } from '../solution/page';", 'imports another page'],
  ["const page = await import('@/app/exercises/clock/problem/page');", 'imports another page'],
  ['window.__leakHuntTracker.open.clear();', 'uses the resource tracker or the guard'],
  ['if (navigator.webdriver) release();', 'checks whether it runs in a test'],
  ['location.reload();', 'reloads the document'],
  ['// @ts-nocheck', 'turns off the type check'],
])('%s is rejected', async (line, why) => {
  expect(await foundIn(line)).toMatch(new RegExp(`^app/exercises/clock/work/page\\.tsx:2 ${why}`));
});

test.each(["import { solutions } from './solutions';", 'const reloaded = location.pathname;', "import data from './data';"])('%s is allowed', async (line) => {
  expect(await foundIn(line)).toBeNull();
});
