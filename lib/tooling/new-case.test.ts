import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { problemsIn } from '../catalogue/case-set';
import { scaffold } from './new-case';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'leak-lab-new-case-'));
  await mkdir(path.join(folder, 'workers'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a new pair and a new control have all of their files, and marks without text', async () => {
  await scaffold({ slug: 'stuck-clock', group: 'timers', kind: 'pair' }, folder);
  await scaffold({ slug: 'calm-cache', group: 'data', kind: 'control' }, folder);
  expect(await problemsIn(folder)).toEqual([
    'app/leaks/stuck-clock/leaky/page.tsx:20 has a mark without text.',
    'app/leaks/stuck-clock/fixed/page.tsx:20 has a mark without text.',
  ]);
});

test('the texts of a new case are empty', async () => {
  await scaffold({ slug: 'stuck-clock', group: 'timers', kind: 'pair' }, folder);
  const words = await readFile(path.join(folder, 'app/leaks/stuck-clock/case.ts'), 'utf8');
  expect(words).toContain("group: 'timers'");
  expect(words).toContain("keeps: { name: 'StuckClockPayload', kind: 'object', perVisit: 1 }");
  expect(words.match(/: (''|\[\]),$/gm)).toHaveLength(9);
});

test('an existing case is not overwritten', async () => {
  await scaffold({ slug: 'stuck-clock', group: 'timers', kind: 'pair' }, folder);
  const again = scaffold({ slug: 'stuck-clock', group: 'data', kind: 'control' }, folder);
  await expect(again).rejects.toThrow('The case stuck-clock exists already: app/leaks/stuck-clock.');
});

test.each(['Clock', 'stuck_clock', '../clock', '', 'clock-'])('"%s" is no slug', async (slug) => {
  await expect(scaffold({ slug, group: 'timers', kind: 'pair' }, folder)).rejects.toThrow(`"${slug}" is not a slug`);
});
