import { expect, test } from 'vitest';
import { overflow } from './stack-depth';

test('the stack overflows after some thousand calls, and earlier if each call has more values', () => {
  const small = overflow('small');
  const wide = overflow('wide');
  expect(small.error).toBe('RangeError: Maximum call stack size exceeded');
  expect(wide.depth).toBeGreaterThan(500);
  expect(small.depth).toBeGreaterThan(wide.depth * 1.5);
});
