import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forget, hintsGiven, lastVerdict, rememberHints, rememberVerdict, wasSolved } from './state';
import type { Verdict } from './verdict';
import { ensureWork, resetWork } from './work.mjs';

let root: string;
const work = () => path.join(root, 'app/exercises/clock/work/page.tsx');

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'leak-lab-work-'));
  mkdirSync(path.join(root, 'app/exercises/clock/problem'), { recursive: true });
  mkdirSync(path.join(root, 'app/exercises/two-clocks/a'), { recursive: true });
  writeFileSync(path.join(root, 'app/exercises/clock/problem/page.tsx'), 'leaky');
});
afterEach(() => rmSync(root, { recursive: true }));

test('a missing copy is created, and an existing copy is not changed', () => {
  expect(ensureWork(root)).toEqual(['clock']);
  writeFileSync(work(), 'mine');
  expect(ensureWork(root)).toEqual([]);
  expect(readFileSync(work(), 'utf8')).toBe('mine');
  expect(existsSync(path.join(root, 'app/exercises/two-clocks/work'))).toBe(false);
});

test('a project without exercises needs no copies', () => {
  expect(ensureWork(path.join(root, 'nowhere'))).toEqual([]);
});

test('reset restores the files of the problem and deletes files that the learner added', () => {
  ensureWork(root);
  writeFileSync(work(), 'mine');
  writeFileSync(path.join(path.dirname(work()), 'more.ts'), 'mine');
  resetWork(root, 'clock');
  expect(readFileSync(work(), 'utf8')).toBe('leaky');
  expect(existsSync(path.join(path.dirname(work()), 'more.ts'))).toBe(false);
});

test('reset keeps the folder itself, because the development server does not find a folder that was made again', () => {
  ensureWork(root);
  const folder = path.dirname(work());
  const before = statSync(folder).ino;
  resetWork(root, 'clock');
  expect(statSync(folder).ino).toBe(before);
});

test('hints and the last verdict are stored until they are deleted', async () => {
  const verdict: Verdict = { version: 1, tool: 'leak-lab-exercise', exercise: 'clock', status: 'fail', checkedAt: '2026-01-01', durationMs: 1, tests: [], leaks: { of: 1, gone: null, left: [], added: [] } };
  expect([await hintsGiven(root, 'clock'), await lastVerdict(root, 'clock')]).toEqual([0, undefined]);
  await rememberHints(root, 'clock', 2);
  await rememberVerdict(root, verdict);
  expect([await hintsGiven(root, 'clock'), await lastVerdict(root, 'clock')]).toEqual([2, verdict]);
  await forget(root, 'clock');
  expect([await hintsGiven(root, 'clock'), await lastVerdict(root, 'clock')]).toEqual([0, undefined]);
});

test('a reset keeps that the exercise was solved, until everything is deleted', async () => {
  const verdict: Verdict = { version: 1, tool: 'leak-lab-exercise', exercise: 'clock', status: 'pass', checkedAt: '2026-01-01', durationMs: 1, tests: [], leaks: { of: 1, gone: [], left: [], added: [] } };
  await rememberVerdict(root, { ...verdict, status: 'fail' });
  expect(await wasSolved(root, 'clock')).toBe(false);
  await rememberVerdict(root, verdict);
  await forget(root, 'clock');
  expect(await wasSolved(root, 'clock')).toBe(true);
  await forget(root, 'clock', true);
  expect(await wasSolved(root, 'clock')).toBe(false);
});
