import { expect, test } from 'vitest';
import { nearest } from './nearest';

const known = ['parcel-tracker', 'two-clocks', 'tide-table'];

test.each([
  ['parcel-traker', 'parcel-tracker'],
  ['parcels', 'parcel-tracker'],
  ['two-clock', 'two-clocks'],
  ['tide', 'tide-table'],
])('%s is taken for %s', (typed, meant) => {
  expect(nearest(typed, known)).toBe(meant);
});

test('what is like nothing is taken for nothing', () => {
  expect(nearest('zzzzzzzzzzzz', known)).toBeUndefined();
  expect(nearest('nix', known)).toBeUndefined();
  expect(nearest('x', [])).toBeUndefined();
});
