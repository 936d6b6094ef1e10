import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { complaintsAbout } from '../catalogue/case-set';
import { scaffold } from './new-case';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'leak-lab-new-case-'));
  await mkdir(path.join(folder, 'workers'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a new pair and a new control have all of their parts, and its marks say nothing yet', async () => {
  await scaffold({ slug: 'stuck-clock', group: 'timers', kind: 'pair' }, folder);
  await scaffold({ slug: 'calm-cache', group: 'data', kind: 'control' }, folder);
  expect(await complaintsAbout(folder)).toEqual([
    'app/leaks/stuck-clock/leaky/page.tsx:20 has a mark that says nothing.',
    'app/leaks/stuck-clock/fixed/page.tsx:20 has a mark that says nothing.',
  ]);
});

test('the words of a new case are for its author to write', async () => {
  await scaffold({ slug: 'stuck-clock', group: 'timers', kind: 'pair' }, folder);
  const words = await readFile(path.join(folder, 'app/leaks/stuck-clock/case.ts'), 'utf8');
  expect(words).toContain("group: 'timers'");
  expect(words).toContain("keeps: { name: 'StuckClockPayload', kind: 'object', perVisit: 1 }");
  expect(words.match(/: (''|\[\]),$/gm)).toHaveLength(8);
});

test('a case that is there is left alone', async () => {
  await scaffold({ slug: 'stuck-clock', group: 'timers', kind: 'pair' }, folder);
  const again = scaffold({ slug: 'stuck-clock', group: 'data', kind: 'control' }, folder);
  await expect(again).rejects.toThrow('There is a case stuck-clock already: app/leaks/stuck-clock.');
});

test.each(['Clock', 'stuck_clock', '../clock', '', 'clock-'])('"%s" is no slug', async (slug) => {
  await expect(scaffold({ slug, group: 'timers', kind: 'pair' }, folder)).rejects.toThrow(`"${slug}" is no slug`);
});
