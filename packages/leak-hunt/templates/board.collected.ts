import { expect, test } from 'vitest';
import 'leak-hunt/vitest';

// The object is made in a function of its own, because a variable of the test would retain it.
function opened(): WeakRef<object> {
  const board = { rows: new Array(1000).fill(0) }; // replace this with your own code
  return new WeakRef(board);
}

test('a board that was closed is collected', async () => {
  await expect(opened()).toBeCollected();
});
