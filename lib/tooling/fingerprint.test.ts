import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from './fingerprint';

let root: string;

async function write(file: string, content: string) {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), content);
}

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'leak-lab-fingerprint-'));
  await write('app/page.tsx', 'one');
  await write('next.config.js', 'export default {}');
});
afterEach(() => rm(root, { recursive: true }));

test('the same sources have the same fingerprint, independent of their time stamps', async () => {
  const before = await fingerprint(root, ['lib/live/canary.ts']);
  await write('app/page.tsx', 'one');
  expect(await fingerprint(root, ['lib/live/canary.ts'])).toBe(before);
});

test.each([
  ['a page changes', 'app/page.tsx', 'two'],
  ['a page appears', 'app/leaks/x/page.tsx', 'one'],
  ['an imported file changes', 'lib/live/canary.ts', 'two'],
  ['the configuration changes', 'next.config.js', 'export default { reactStrictMode: true }'],
])('the fingerprint changes when %s', async (_what, file, content) => {
  const before = await fingerprint(root, ['lib/live/canary.ts']);
  await write(file, content);
  expect(await fingerprint(root, ['lib/live/canary.ts'])).not.toBe(before);
});

const others = ['lib/exercises/judge.ts', 'lib/catalogue/cases.test.ts', 'app/leaks/x/behaviour.spec.ts', 'README.md', 'e2e/a.spec.ts'];

test.each(others)('%s does not count', async (file) => {
  const before = await fingerprint(root, ['lib/live/canary.ts']);
  await write(file, 'anything');
  expect(await fingerprint(root, ['lib/live/canary.ts'])).toBe(before);
});
