import { expect, it } from 'vitest';
import { alongParents, parentOf } from './document-tree';
import { type SmallEdge, type SmallNode, smallSnapshot } from './fixtures';
import { Heap } from './heap';

/** A list with three rows; as Blink writes it, each row has its tree scope, its parent and its neighbours, in this order. */
const nodes: SmallNode[] = [
  ['synthetic', '(root)', 1], ['native', 'Window / http://a', 2, 1], ['native', 'HTMLDocument', 4, 1], ['native', '<ul id="list">', 6, 1],
  ['native', '<li>', 8, 1], ['native', '<li>', 10, 1], ['native', '<li>', 12, 1], ['native', 'HTMLCollection', 14, 1], ['object', 'Row', 15],
];
const [root, view, page, list, first, second, third, collection, row] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const rows: SmallEdge[] = [
  [list, first], [list, page], [list, page], // its first child, its tree scope, its parent
  [first, page], [first, list], [first, third], [first, second],
  [second, page], [second, list], [second, first], [second, third],
  [third, page], [third, list], [third, second],
];

const namesOf = (edges: readonly SmallEdge[], to: number) => {
  const snapshot = smallSnapshot(nodes, edges);
  return new Heap(snapshot).pathTo(to).map(({ node }) => snapshot.name(node));
};

it('finds the parent of an element after its tree scope, and no sibling', () => {
  const snapshot = smallSnapshot(nodes, rows);
  expect([list, first, second, third].map((node) => parentOf(snapshot, node))).toEqual([page, list, list, list]);
  expect(parentOf(snapshot, page)).toBeUndefined();
});

it('finds the host of a shadow root, which is its own tree scope', () => {
  const shadow: SmallNode[] = [['native', 'ShadowRoot', 2], ['native', 'HTMLDocument', 4], ['native', '<div>', 6], ['native', '<u>', 8]];
  const snapshot = smallSnapshot(shadow, [[0, 0], [0, 1], [0, 1], [0, 3], [0, 0], [0, 2], [3, 0], [3, 0], [3, 3]]);
  expect(parentOf(snapshot, 0)).toBe(2);
  expect(parentOf(snapshot, 3)).toBe(0);
});

it('leads to an element in the document along its parents, and not along a collection or a sibling', () => {
  const expected = ['Window / http://a', 'HTMLDocument', '<ul id="list">', '<li>'];
  expect(namesOf([[root, view], [view, page], [page, collection], [page, list], ...rows, [collection, second], [collection, third]], third)).toEqual(expected);
  expect(namesOf([[root, view], [view, page], [page, list], ...rows], third)).toEqual(expected);
});

it('leads through a detached tree from the element that JavaScript references to the common parent and down again', () => {
  const detached = rows.filter(([from]) => from !== list).concat([[list, first], [list, page]]);
  expect(namesOf([[root, row], [row, first, 'property', 'row'], ...detached], third)).toEqual(['(root)', 'Row', '<li>', '<ul id="list">', '<li>']);
});

it('keeps the part of the path after the last element', () => {
  const snapshot = smallSnapshot(nodes, [[root, view], [view, page], [page, list], ...rows, [third, row]]);
  const heap = new Heap(snapshot);
  expect(heap.pathTo(row).map(({ node }) => node)).toEqual([view, page, list, third, row]);
  expect(alongParents(snapshot, [], () => [])).toEqual([]);
});
