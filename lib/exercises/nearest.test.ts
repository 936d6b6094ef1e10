import { expect, test } from 'vitest';
import { nearest } from './nearest';

const known = ['parcel-tracker', 'two-clocks', 'tide-table'];

test.each([
  ['parcel-traker', 'parcel-tracker'],
  ['parcels', 'parcel-tracker'],
  ['two-clock', 'two-clocks'],
  ['tide', 'tide-table'],
])('for %s it suggests %s', (typed, meant) => {
  expect(nearest(typed, known)).toBe(meant);
});

test('for a word that is like no known word it suggests nothing', () => {
  expect(nearest('zzzzzzzzzzzz', known)).toBeUndefined();
  expect(nearest('nix', known)).toBeUndefined();
  expect(nearest('x', [])).toBeUndefined();
});
