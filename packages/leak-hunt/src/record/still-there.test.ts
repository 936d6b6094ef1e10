import { expect, test } from 'vitest';
import { stillThere } from './resource-tracker';

test.each([
  ['steady growth stays', [1, 1, 1, 1], [1, 1, 1, 1]],
  ['what the last visit takes away was added by the visits before it', [1, 1, 1, -3], [0, 0, 0, 0]],
  ['a part of it stays with the first visits', [2, 2, -3, 1], [1, 0, 0, 1]],
  ['a count that swings does not grow', [1, -1, 1, -1, 1], [0, 0, 0, 0, 1]],
  ['what comes back after it was taken away is not new', [-10, 12, 1], [0, 2, 1]],
])('%s', (_, changes, left) => {
  expect(stillThere(changes)).toEqual(left);
});
