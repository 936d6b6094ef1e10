import { describe, expect, it } from 'vitest';
import { pathNodeNames } from '../explain/path-nodes';
import { fixtureText, parseInPieces, type SmallEdge, type SmallNode, smallSnapshot, theNode } from './fixtures';
import { Heap } from './heap';

/** The names on the retainer path of the last node. */
function pathOf(nodes: readonly SmallNode[], edges: readonly SmallEdge[]): string[] {
  const snapshot = smallSnapshot([['synthetic', '(root)', 1], ...nodes], edges);
  return new Heap(snapshot).pathTo(nodes.length).map(({ node }) => snapshot.name(node));
}

const list: SmallNode = ['object', 'List', 5];
const payload: SmallNode = ['object', 'Payload', 9];

it('the path to an object begins at the window and contains the scope of a function', () => {
  const snapshot = parseInPieces(fixtureText('chromium'));
  const heap = new Heap(snapshot);
  const path = heap.pathTo(theNode(snapshot, 'object', 'FixturePayload'));
  expect(pathNodeNames(snapshot, path)).toEqual(['(GC roots)', 'window', 'keeper()', 'scope', 'FixturePayload']);
  for (const [i, { node, edge }] of path.entries()) {
    if (edge !== undefined) expect(snapshot.target(edge)).toBe(path[i + 1]?.node);
    else expect(snapshot.name(node)).toBe('FixturePayload');
  }
});

describe('a path', () => {
  it('is the shortest one', () => {
    const nodes: SmallNode[] = [list, ['object', 'Map', 7], payload];
    expect(pathOf(nodes, [[0, 1], [1, 2], [2, 3], [0, 3]])).toEqual(['(root)', 'Payload']);
  });

  it('takes properties and not V8’s handles, even if it is longer', () => {
    const nodes: SmallNode[] = [['synthetic', '(Global handles)', 3], list, ['object', 'Map', 7], payload];
    expect(pathOf(nodes, [[0, 1], [1, 4], [0, 2], [2, 3], [3, 4]])).toEqual(['(root)', 'List', 'Map', 'Payload']);
    expect(pathOf(nodes, [[0, 1], [1, 4]])).toEqual(['(root)', '(Global handles)', 'Payload']);
  });

  it('begins at a window rather than at Blink’s pending activities', () => {
    const nodes: SmallNode[] = [['native', 'Pending activities', 2], ['native', 'Window / http://a', 4], list, payload];
    expect(pathOf(nodes, [[1, 4], [2, 3], [3, 4]])).toEqual(['Window / http://a', 'List', 'Payload']);
    expect(pathOf(nodes, [[1, 4]])).toEqual(['Pending activities', 'Payload']);
  });

  it('goes from pending activities to an element only if there is no other path', () => {
    const nodes: SmallNode[] = [['native', 'Pending activities', 2], ['native', '<video>', 4, 1], list, ['object', 'Map', 7], payload];
    const edges: SmallEdge[] = [[1, 2], [2, 5], [1, 3], [3, 4]];
    expect(pathOf(nodes, edges)).toEqual(['Pending activities', '<video>', 'Payload']);
    expect(pathOf(nodes, [...edges, [4, 5]])).toEqual(['Pending activities', 'List', 'Map', 'Payload']);
  });

  it('does not begin at a detached window', () => {
    const nodes: SmallNode[] = [['native', 'Window', 4, 2], payload];
    expect(pathOf(nodes, [[1, 2]])).toEqual([]);
  });

  it.each([
    ['weak references', 'weak', 'kept'],
    ['a debugger’s handles', 'internal', '7 / DevTools console'],
    ['the feedback cells of functions', 'internal', 'feedback_cell'],
    ['compiled code', 'internal', 'code'],
  ])('never takes %s', (_, type, name) => {
    expect(pathOf([payload], [[0, 1, type, name]])).toEqual([]);
    expect(pathOf([payload], [[0, 1, 'property', 'kept']])).toEqual(['(root)', 'Payload']);
  });

  it.each([['code', 'Payload'], ['hidden', 'system / NativeContext'], ['hidden', 'system / PropertyCell']])('never contains a node %s %s', (type, name) => {
    expect(pathOf([[type, name, 3], payload], [[0, 1], [1, 2]])).toEqual([]);
  });

  it('contains the context of a realm only if the realm is detached', () => {
    const realm = (detachedness: number): SmallNode[] => [['native', 'system / NativeContext', 4, detachedness], payload];
    expect(pathOf(realm(1), [[0, 1], [1, 2]])).toEqual([]);
    expect(pathOf(realm(2), [[0, 1], [1, 2]])).toEqual(['(root)', 'system / NativeContext', 'Payload']);
  });

  it('reaches a WeakMap’s value from the key, not from the map', () => {
    const name = 'part of key (Key @7) -> value (Payload @9) pair in WeakMap (table @5)';
    const nodes: SmallNode[] = [['hidden', '', 5], list, ['object', 'Key', 7], payload];
    const entry: SmallEdge[] = [[0, 1], [1, 4, 'internal', name], [3, 4, 'internal', name]];
    expect(pathOf(nodes, entry)).toEqual([]);
    expect(pathOf(nodes, [...entry, [0, 2], [2, 3]])).toEqual(['(root)', 'List', 'Key', 'Payload']);
  });

  it('reaches a WeakMap’s value from the map if the map is younger than the key', () => {
    const nodes = (map: number): SmallNode[] => [list, ['object', 'Key', 7], ['object', 'WeakMap', map], ['array', '', 11], payload];
    const name = 'part of key (Key @7) -> value (Payload @9) pair in WeakMap (table @11)';
    const edges: SmallEdge[] = [[0, 1], [1, 2], [2, 5, 'internal', name], [1, 3], [3, 4, 'internal', 'table'], [4, 5, 'internal', name]];
    expect(pathOf(nodes(6), edges)).toEqual(['(root)', 'List', 'Key', 'Payload']);
    expect(pathOf(nodes(8), edges)).toEqual(['(root)', 'List', 'WeakMap', '', 'Payload']);
  });

  it('crosses the border of a document only if there is no other path', () => {
    const nodes: SmallNode[] = [['native', '<main>', 2, 1], ['native', '<ul>', 4, 2], list, ['object', 'Map', 7], ['native', '<li>', 6, 2]];
    const edges: SmallEdge[] = [[0, 1], [1, 2], [2, 5], [0, 3], [3, 4]];
    expect(pathOf(nodes, edges)).toEqual(['(root)', '<main>', '<ul>', '<li>']);
    expect(pathOf(nodes, [...edges, [4, 5]])).toEqual(['(root)', 'List', 'Map', '<li>']);
  });

  it('is empty for a root, and for an unreachable node', () => {
    expect(pathOf([['native', 'Window', 4]], [])).toEqual([]);
    expect(pathOf([payload], [])).toEqual([]);
  });
});

it('counts the references of each path, and reaches compiled code only with hidden references', () => {
  const snapshot = smallSnapshot([['synthetic', '(root)', 1], ['object', 'List', 5], ['code', 'run', 7], ['object', 'Lost', 9]], [[0, 1], [1, 2]]);
  const { paths } = new Heap(snapshot);
  expect([0, 1, 2, 3].map((node) => paths.reaches(node))).toEqual([true, true, false, false]);
  paths.addHiddenReferences();
  expect([0, 1, 2, 3].map((node) => paths.reaches(node))).toEqual([true, true, true, false]);
  expect([...paths.distance]).toEqual([0, 1, 2, 0]);
  expect(paths.to(2).map(({ node }) => node)).toEqual([0, 1, 2]);
});
