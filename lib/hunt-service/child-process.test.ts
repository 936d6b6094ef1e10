import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { huntInChild } from './child-process';
import type { HuntEvent } from './events';

test('a hunt that takes too long is ended, and says why', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'hunt-'));
  const events: HuntEvent[] = [];
  try {
    await huntInChild('window-listener', folder, new AbortController().signal, (event) => events.push(event), 60);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  expect(events.at(-1)).toEqual({ type: 'failed', why: 'broken', message: 'Stopped after 0.001 minutes, the time limit of a hunt from a page.' });
});
