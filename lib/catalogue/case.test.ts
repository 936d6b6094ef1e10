import { expect, test } from 'vitest';
import { isGroup } from './case';

test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', ''])('%s is not a group, although every object has it', (name) => {
  expect(isGroup(name)).toBe(false);
});

test('isGroup accepts groups of the gallery', () => {
  expect(['listeners', 'data'].every(isGroup)).toBe(true);
});
