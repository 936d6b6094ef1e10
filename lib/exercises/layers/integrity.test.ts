import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dishonesty } from './integrity';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'leak-lab-integrity-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function said(line: string): Promise<string | null> {
  await writeFile(path.join(folder, 'page.tsx'), `const one = 1;\n${line}\n`);
  return dishonesty({ slug: 'clock', folder });
}

test.each([
  ["export { default } from '../solution/page';", 'takes another page'],
  ["const page = await import('@/app/exercises/clock/problem/page');", 'takes another page'],
  ['window.__leakHuntTracker.open.clear();', 'reaches for the instruments'],
  ['if (navigator.webdriver) release();', 'asks whether it is being measured'],
  ['location.reload();', 'reloads the document'],
  ['// @ts-nocheck', 'turns off the type check'],
])('%s makes a verdict worthless', async (line, why) => {
  expect(await said(line)).toMatch(new RegExp(`^app/exercises/clock/work/page\\.tsx:2 ${why}`));
});

test.each(["import { solutions } from './solutions';", 'const reloaded = location.pathname;', "import data from './data';"])('%s does not', async (line) => {
  expect(await said(line)).toBeNull();
});
