import { expect, test } from 'vitest';
import { summarize } from './statistics';

test('the median of an odd number of values is the middle one by size', () => {
  expect(summarize([10, 2, 9])).toEqual({ median: 9, least: 2, most: 10 });
});

test('the median of an even number of values lies between the middle two', () => {
  expect(summarize([4, 1, 100, 3]).median).toBe(3.5);
});

test('one value is its own summary', () => {
  expect(summarize([7])).toEqual({ median: 7, least: 7, most: 7 });
});

test('an empty list has no summary', () => {
  expect(() => summarize([])).toThrow(RangeError);
});

test('the order of the given values does not change', () => {
  const values = [3, 1, 2];
  summarize(values);
  expect(values).toEqual([3, 1, 2]);
});
