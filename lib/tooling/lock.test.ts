import { spawnSync } from 'node:child_process';
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from './lock.mjs';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'leak-lab-lock-'));
  file = path.join(folder, 'made', 'build.lock');
});
afterEach(() => rm(folder, { recursive: true }));

test('two tasks with the same lock run one after the other', async () => {
  const events: string[] = [];
  const work = (name: string) => async () => {
    events.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    events.push(`${name} ends`);
  };
  await Promise.all([withLock(file, work('first')), withLock(file, work('second'))]);
  expect(events.join()).toMatch(/^(\w+) begins,\1 ends,(\w+) begins,\2 ends$/);
});

test('the lock is released when the work fails', async () => {
  await expect(withLock(file, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  expect(existsSync(file)).toBe(false);
});

test('the lock of a dead process is taken over', async () => {
  await withLock(file, () => Promise.resolve());
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(file, String(pid));
  expect(await withLock(file, () => Promise.resolve('done'))).toBe('done');
});

test('a lock with an old heartbeat is taken over, even if its process id is in use', async () => {
  await withLock(file, () => Promise.resolve());
  writeFileSync(file, String(process.pid));
  const minuteAgo = Date.now() / 1000 - 60;
  utimesSync(file, minuteAgo, minuteAgo);
  expect(await withLock(file, () => Promise.resolve('done'))).toBe('done');
});
