import { expect, it } from 'vitest';
import { InOrder } from './in-order';

it('passes on each value as soon as those before it have come', () => {
  const passed: number[] = [];
  const values = new InOrder(['a', 'b', 'c', 'd'], (value: number) => passed.push(value));
  values.add('b', 2);
  expect(passed).toEqual([]);
  values.add('a', 1);
  expect(passed).toEqual([1, 2]);
  values.add('d', 4);
  values.add('c', 3);
  expect(passed).toEqual([1, 2, 3, 4]);
});
