import { expect, test } from 'vitest';
import { isGroup } from './case';

test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', ''])('%s is no group, although every object has it', (name) => {
  expect(isGroup(name)).toBe(false);
});

test('the groups of the gallery are groups', () => {
  expect(['listeners', 'data'].every(isGroup)).toBe(true);
});
