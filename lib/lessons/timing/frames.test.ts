import { expect, it } from 'vitest';
import { frameStats, usualGap } from './frames';

it('uses the median gap as the usual one', () => {
  expect(usualGap([0, 16, 32, 180, 196])).toBe(16);
  expect(usualGap([7])).toBeNaN();
});

it('counts the frames that are missing at that rate', () => {
  expect(frameStats([0, 16, 32, 192, 208], 16)).toEqual({ frames: 5, dropped: 9, longestMs: 160 });
});

it('counts a slightly late frame as one frame', () => {
  expect(frameStats([0, 16, 39, 55], 16)).toEqual({ frames: 4, dropped: 0, longestMs: 23 });
});

it('reports no dropped frame if there was no frame', () => {
  expect(frameStats([], 16)).toEqual({ frames: 0, dropped: 0, longestMs: 0 });
});
