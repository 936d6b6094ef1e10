import { expect, it } from 'vitest';
import { Births, goneOf } from './births';
import type { Cdp } from './types';

/** A session that reports what a test makes V8 report. */
function session() {
  const listeners = new Map<string, (params: never) => void>();
  const cdp: Cdp = { send: async () => undefined, on: (event, listener) => listeners.set(event, listener), off: (event) => listeners.delete(event) };
  /** @param fragments numbers by threes: the fragment, how many are alive, their bytes */
  const look = (lastSeenObjectId: number, fragments: number[] = []) => {
    if (fragments.length > 0) listeners.get('HeapProfiler.heapStatsUpdate')?.({ statsUpdate: fragments } as never);
    listeners.get('HeapProfiler.lastSeenObjectId')?.({ lastSeenObjectId } as never);
  };
  return { births: Births.of(cdp), look, listeners };
}

it('counts what has gone of each visit, which may have several fragments', () => {
  const { births, look } = session();
  look(100, [0, 500, 9000]);
  look(200, [1, 9, 80]);
  look(250, [2, 3, 60]);
  look(300, [3, 7, 40]);
  const before = births.now();
  look(400, [0, 400, 9000, 1, 4, 40, 2, 1, 20, 3, 5, 20, 4, 7, 90]);
  expect(goneOf(before, births.now(), [100, 200, 300])).toEqual([5, 4]);
});

it('divides what has gone of a fragment among the visits that it belongs to', () => {
  const { births, look } = session();
  look(100);
  look(300, [1, 20, 500]);
  const before = births.now();
  look(400, [1, 8, 200]);
  expect(goneOf(before, births.now(), [50, 150, 250, 400])).toEqual([3, 6, 3]);
});

it('does not take what has been born since for something that has gone', () => {
  const { births, look } = session();
  look(100);
  look(200, [1, 4, 80]);
  const before = births.now();
  look(300, [1, 4, 80, 2, 6, 10]);
  expect(goneOf(before, births.now(), [100, 200])).toEqual([0]);
});

it('hears nothing after its end', () => {
  const { births, listeners } = session();
  births.end();
  expect(listeners.size).toBe(0);
});
