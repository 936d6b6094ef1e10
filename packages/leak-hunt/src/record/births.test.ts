import { expect, it } from 'vitest';
import { Births } from './births';
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

it('counts the living objects of each visit, which may have several fragments', () => {
  const { births, look } = session();
  look(99, [0, 500, 9000]);
  look(199, [1, 4, 80]);
  look(249, [2, 3, 60]);
  look(299, [3, 2, 40]);
  look(399, [4, 7, 90]);
  expect(births.counts([99, 199, 299])).toEqual([4, 5]);
});

it('takes the newest number of a fragment', () => {
  const { births, look } = session();
  look(99);
  look(199, [1, 4, 80]);
  look(299, [1, 1, 20, 2, 6, 10]);
  expect(births.counts([99, 199])).toEqual([1]);
});

it('hears nothing after its end', () => {
  const { births, listeners } = session();
  births.end();
  expect(listeners.size).toBe(0);
});
