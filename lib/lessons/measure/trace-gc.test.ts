import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { type Collection, collectionIn, collectionsOfOneHeap } from './trace-gc';

test('a line of Node 20 is parsed', () => {
  const text =
    '[9819:0x23805c00]       64 ms: Scavenge 4.1 (4.2) -> 3.8 (5.2) MB, 3.76 / 0.00 ms  (average mu = 1.000, current mu = 1.000) allocation failure; ';
  expect(collectionIn(text)).toEqual({
    at: 64, kind: 'Scavenge', beforeMb: 4.1, afterMb: 3.8, pauseMs: 3.76, markingSteps: 0, reason: 'allocation failure',
  });
});

test('a full collection after incremental marking has the number of marking steps', () => {
  const text =
    '[1:0x1]  609 ms: Mark-Compact (reduce) 51.5 (80.6) -> 12.5 (47.5) MB, pooled: 0 MB, 9.68 / 0.01 ms  (+ 7.7 ms in 14 steps since start of marking, biggest step 6.0 ms, walltime since start of marking 29 ms) (average mu = 0.939, current mu = 0.939) finalize incremental marking via stack guard; GC in old space requested';
  expect(collectionIn(text)).toMatchObject({
    kind: 'Mark-Compact', markingSteps: 14, beforeMb: 51.5, reason: 'finalize incremental marking via stack guard',
  });
});

test('every line that this version of Node writes is parsed', () => {
  const program = 'let kept = []; for (let i = 0; i < 4e5; i++) { kept.push({ i }); if (i % 1e5 === 0) kept = []; } gc();';
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', '--trace-gc', '-e', program], { encoding: 'utf8' });
  const lines = stdout.split('\n').filter((text) => text.includes(' ms: '));
  const read = lines.map(collectionIn);
  expect(lines.length).toBeGreaterThan(2);
  expect(read).not.toContain(undefined);
  expect(read.map((one) => one?.kind)).toContain('Mark-Compact');
});

test('a line that the program prints is not a collection', () => {
  expect(collectionIn('[1] 5 ms: done')).toBeUndefined();
});

test('only collections of the heap in which gc() was called first are reported, from then on', () => {
  const line = (isolate: string, at: number, reason: string) => `[1:${isolate}] ${at} ms: Scavenge 4.1 (4.2) -> 3.8 (5.2) MB, 3.76 / 0.00 ms  (average mu = 1.000) ${reason}; `;
  const met: Collection[] = [];
  const read = collectionsOfOneHeap((collection) => met.push(collection));
  read(line('0xa', 1, 'allocation failure'));
  read(line('0xb', 2, 'testing'));
  read(line('0xa', 3, 'testing'));
  read(line('0xb', 4, 'allocation failure'));
  read('something else');
  expect(met.map(({ at }) => at)).toEqual([4]);
});
