import { expect, it } from 'vitest';
import { fixtureText, parseInPieces, smallSnapshot, theNode } from './fixtures';
import { Heap } from './heap';
import { withoutStacks } from './native-stack-roots';
import { Reachability } from './reachability';
import { at, type Snapshot } from './snapshot';
import { strongEdges } from './strong-edges';

/** A snapshot in which a native stack keeps what, really, the browser's persistent handles keep. */
function snapshotWithAStack(): Snapshot {
  return parseInPieces(fixtureText('chromium').replace('"C++ Persistent roots"', '"C++ native stack roots"'));
}

function edgesOf(snapshot: Snapshot, node: number): number[] {
  const from = at(snapshot.firstEdge, node);
  return Array.from({ length: at(snapshot.firstEdge, node + 1) - from }, (_, index) => from + index);
}

it('takes the native stack for no retainer, and leaves every other one as it is', () => {
  const before = snapshotWithAStack();
  const after = withoutStacks(snapshotWithAStack());
  const stack = theNode(before, 'synthetic', 'C++ native stack roots');
  const own = new Set([...edgesOf(before, stack), ...edgesOf(before, theNode(before, 'synthetic', '(Stack roots)'))]);
  expect(own.size).toBeGreaterThan(50);
  const [wasStrong, isStrong] = [strongEdges(before), strongEdges(after)];
  for (let edge = 0; edge < before.edgeCount; edge++) expect(at(isStrong, edge)).toBe(own.has(edge) ? 0 : at(wasStrong, edge));
});

it('so what only the stack reaches is not reached, and no path begins there', () => {
  const before = snapshotWithAStack();
  const after = withoutStacks(snapshotWithAStack());
  const [reachedBefore, reachedAfter] = [new Reachability(before).byThePage(), new Reachability(after).byThePage()];
  const lost = Array.from(reachedBefore.keys()).filter((node) => reachedBefore[node] === 1 && reachedAfter[node] === 0);
  expect(lost.length).toBeGreaterThan(0);
  const [oldHeap, newHeap] = [new Heap(before), new Heap(after)];
  const stack = theNode(before, 'synthetic', 'C++ native stack roots');
  const viaStack = lost.filter((node) => oldHeap.pathTo(node).some((station) => station.node === stack));
  expect(viaStack.length).toBeGreaterThan(0);
  for (const node of viaStack) expect(newHeap.pathTo(node).map((station) => station.node)).not.toContain(stack);
});

const member = (of: string, by: 'Weak' | 'Strong') =>
  `cppgc::internal::BasicMember<blink::${of}, cppgc::internal::${by}MemberTag, cppgc::internal::DijkstraWriteBarrierPolicy>`;
const pair = (key: string, value: string) => `${key}, blink::KeyValuePair<${key}, ${value}>`;
const element = member('Element', 'Weak');

it.each([
  ['a set that holds weakly', `${element}, ${element}`, 0],
  ['a map from weak to weak', pair(element, member('ExecutionContext', 'Weak')), 0],
  ['a map from weak to numbers', pair(element, 'unsigned int'), 0],
  ['a map from numbers to weak', pair('int', element), 0],
  ['a map from weak to strong', pair(element, member('Range', 'Strong')), 1],
  ['a map from weak to what may hold', pair(element, 'blink::Highlight'), 1],
  ['a map from numbers to strong', pair('int', member('Range', 'Strong')), 1],
] as const)('whether %s keeps anything, whatever the scan made of it', (_, held, isKept) => {
  const table = `blink::HeapHashTableBacking<blink::HashTable<${held}, blink::IdentityExtractor>>`;
  const snapshot = smallSnapshot([['synthetic', '(root)', 1], ['native', table, 2], ['native', '<herbarium-sheet>', 3]], [[0, 1], [1, 2]]);
  expect(new Reachability(withoutStacks(snapshot)).byThePage()[2]).toBe(isKept);
});
