import { expect, it } from 'vitest';
import { type SmallEdge, type SmallNode, smallSnapshot } from '../heap/fixtures';
import { Heap } from '../heap/heap';
import { Reachability } from '../heap/reachability';
import { lastingHolders } from './holders';

const marks = [19, 29, 39, 49];
/** Two old lists, and a list of the newest; then a row of each of three visits, and what holds it. */
const old: SmallNode[] = [['synthetic', '(root)', 1], ['object', 'Window', 3], ['object', 'Array', 5], ['object', 'Set', 7], ['object', 'Array', 9]];
const [view, list, set, newest] = [1, 2, 3, 4];
const rows: SmallNode[] = [['object', 'Row', 21], ['object', 'Row', 31], ['object', 'Row', 41]];
const first = old.length;
// Of paths of equal length, the retainer path takes the last one.
const roots: SmallEdge[] = [[0, view], [view, newest, 'property', 'newest'], [view, set, 'property', 'seen'], [view, list, 'property', 'rows']];

async function holdersOf(edges: readonly SmallEdge[], more: readonly SmallNode[] = []) {
  const snapshot = smallSnapshot([...old, ...rows, ...more], [...roots, ...edges]);
  const heap = new Heap(snapshot);
  const heaps = { recording: { snapshot, marks, resources: undefined }, reachability: new Reachability(snapshot), heap };
  const nodes = [first, first + 1, first + 2];
  const nameOf = async ({ path, retainer }: { path: readonly { node: number; edge: number | undefined }[]; retainer: number }) => {
    const edge = path[path.findIndex(({ node }) => node === retainer) - 1]?.edge;
    return edge === undefined ? snapshot.name(retainer) : snapshot.edgeName(edge);
  };
  const path = heap.pathTo(first + 1);
  return (await lastingHolders(heaps, path, nodes, nameOf)).map(({ name }) => name);
}

const inList: SmallEdge[] = [0, 1, 2].map((i) => [list, first + i]);
const inSet: SmallEdge[] = [0, 1, 2].map((i) => [set, first + i]);

it('a second list that keeps the same objects is another holder', async () => {
  expect(await holdersOf(inList)).toEqual([]);
  expect(await holdersOf([...inList, ...inSet])).toEqual(['seen']);
});

it('what is itself kept by the first reference is none', async () => {
  const wrapped: SmallEdge[] = [0, 1, 2].flatMap((i): SmallEdge[] => [[first + i, first + 3 + i, 'property', 'box'], [first + 3 + i, first + i, 'property', 'row']]);
  const boxes: SmallNode[] = [['object', 'Box', 23], ['object', 'Box', 33], ['object', 'Box', 43]];
  expect(await holdersOf([...inList, ...wrapped], boxes)).toEqual([]);
  // Unless something older keeps it, too.
  expect(await holdersOf([...inList, ...wrapped, ...[0, 1, 2].map((i): SmallEdge => [set, first + 3 + i])], boxes)).toEqual(['seen']);
});

it('what keeps the objects of one visit only is none', async () => {
  expect(await holdersOf([...inList, [newest, first + 1]])).toEqual([]);
});
