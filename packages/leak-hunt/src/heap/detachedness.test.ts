import { expect, it } from 'vitest';
import { detachednessOf } from './detachedness';
import { smallSnapshot } from './fixtures';

it('native nodes get the state of the nodes that reference them, and attached wins over detached', () => {
  const snapshot = smallSnapshot(
    [
      ['synthetic', '(root)', 1],
      ['native', '<main>', 2, 1],
      ['native', '<li>', 4, 2],
      ['native', 'shared', 6],
      ['native', 'below the shared one', 8],
      ['native', 'only of the <li>', 10],
      ['object', 'Payload', 11],
      ['native', 'behind an object', 12],
      ['native', 'system / FunctionTemplateInfo', 14],
    ],
    [[1, 3], [2, 3], [3, 4], [2, 5], [2, 6], [6, 7], [1, 8, 'internal', 'template']],
  );
  expect([...detachednessOf(snapshot)]).toEqual([0, 1, 2, 1, 1, 2, 0, 0, 0]);
  expect(snapshot.detachedness(5)).toBe(0);
});
