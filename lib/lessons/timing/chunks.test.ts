import { expect, it, vi } from 'vitest';
import { inSlices } from './chunks';

function workAt(msAnItem: number) {
  let now = 0;
  const done: number[] = [];
  const turn = vi.fn(() => Promise.resolve());
  return { done, turn, clock: () => now, work: (item: number) => (done.push(item), void (now += msAnItem)) };
}

const items = Array.from({ length: 20 }, (_, at) => at);

it('processes all items in order, and yields when a slice is used up', async () => {
  const { done, turn, clock, work } = workAt(3);
  expect(await inSlices(items, work, 8, { clock, turn })).toBe(7);
  expect(done).toEqual(items);
  expect(turn).toHaveBeenCalledTimes(6);
});

it('never yields if a slice is infinite', async () => {
  const { done, turn, clock, work } = workAt(3);
  expect(await inSlices(items, work, Infinity, { clock, turn })).toBe(1);
  expect(done).toEqual(items);
  expect(turn).not.toHaveBeenCalled();
});
