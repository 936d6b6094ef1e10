import { expect, it } from 'vitest';
import { frameStats, usualGap } from './frames';

it('takes the gap in the middle for the usual one', () => {
  expect(usualGap([0, 16, 32, 180, 196])).toBe(16);
  expect(usualGap([7])).toBeNaN();
});

it('counts what is missing at that pace', () => {
  expect(frameStats([0, 16, 32, 192, 208], 16)).toEqual({ frames: 5, dropped: 9, longestMs: 160 });
});

it('takes a frame that is a little late for one frame', () => {
  expect(frameStats([0, 16, 39, 55], 16)).toEqual({ frames: 4, dropped: 0, longestMs: 23 });
});

it('finds nothing dropped where nothing came', () => {
  expect(frameStats([], 16)).toEqual({ frames: 0, dropped: 0, longestMs: 0 });
});
