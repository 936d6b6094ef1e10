import { expect, test } from 'vitest';
import { leftOutLines } from './left-out';

test('what was left out is grouped by its reason, and long lists are cut', () => {
  const many = Array.from({ length: 6 }, (_, i) => ({ why: 'lead to a route that was tried', what: `link "${i}"` }));
  expect(leftOutLines([{ why: 'load a document', what: 'link "Docs"' }, ...many])).toEqual([
    '6 lead to a route that was tried: link "0", link "1", link "2", link "3", and 2 more',
    '1 load a document: link "Docs"',
  ]);
});
