import { expect, test } from 'vitest';
import { isLevel, isVariant } from './exercise';

test.each(['toString', 'constructor', '__proto__', ''])('%s is neither a level nor a variant of an exercise', (name) => {
  expect([isLevel(name), isVariant(name)]).toEqual([false, false]);
});

test('the names of levels and variants are recognized', () => {
  expect([isLevel('repair'), isVariant('work')]).toEqual([true, true]);
});
