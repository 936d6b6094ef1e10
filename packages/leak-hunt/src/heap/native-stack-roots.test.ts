import { expect, it } from 'vitest';
import { fixtureText, parseInPieces, smallSnapshot, theNode } from './fixtures';
import { Heap } from './heap';
import { withoutNativeStack } from './native-stack-roots';
import { Reachability } from './reachability';
import { at, type Snapshot } from './snapshot';
import { strongEdges } from './strong-edges';

/** A snapshot in which the native stack has the references that the browser's persistent handles really have. */
function snapshotWithAStack(): Snapshot {
  return parseInPieces(fixtureText('chromium').replace('"C++ Persistent roots"', '"C++ native stack roots"'));
}

function edgesOf(snapshot: Snapshot, node: number): number[] {
  const from = at(snapshot.firstEdge, node);
  return Array.from({ length: at(snapshot.firstEdge, node + 1) - from }, (_, index) => from + index);
}

it('weakens the references of the native stack, and no others', () => {
  const before = snapshotWithAStack();
  const after = withoutNativeStack(snapshotWithAStack());
  const stack = theNode(before, 'synthetic', 'C++ native stack roots');
  const own = new Set([...edgesOf(before, stack), ...edgesOf(before, theNode(before, 'synthetic', '(Stack roots)'))]);
  expect(own.size).toBeGreaterThan(50);
  const [wasStrong, isStrong] = [strongEdges(before), strongEdges(after)];
  for (let edge = 0; edge < before.edgeCount; edge++) expect(at(isStrong, edge)).toBe(own.has(edge) ? 0 : at(wasStrong, edge));
});

it('makes objects unreachable that only the stack reaches, and no path begins at the stack', () => {
  const before = snapshotWithAStack();
  const after = withoutNativeStack(snapshotWithAStack());
  const [reachedBefore, reachedAfter] = [new Reachability(before).byThePage(), new Reachability(after).byThePage()];
  const lost = Array.from(reachedBefore.keys()).filter((node) => reachedBefore[node] === 1 && reachedAfter[node] === 0);
  expect(lost.length).toBeGreaterThan(0);
  const [oldHeap, newHeap] = [new Heap(before), new Heap(after)];
  const stack = theNode(before, 'synthetic', 'C++ native stack roots');
  const viaStack = lost.filter((node) => oldHeap.pathTo(node).some(({ node: onPath }) => onPath === stack));
  expect(viaStack.length).toBeGreaterThan(0);
  for (const node of viaStack) expect(newHeap.pathTo(node).map(({ node: onPath }) => onPath)).not.toContain(stack);
});

const member = (of: string, by: 'Weak' | 'Strong') =>
  `cppgc::internal::BasicMember<blink::${of}, cppgc::internal::${by}MemberTag, cppgc::internal::DijkstraWriteBarrierPolicy>`;
const pair = (key: string, value: string) => `${key}, blink::KeyValuePair<${key}, ${value}>`;
const element = member('Element', 'Weak');

it.each([
  ['a set of weak references', `${element}, ${element}`, 0],
  ['a map from weak to weak', pair(element, member('ExecutionContext', 'Weak')), 0],
  ['a map from weak to numbers', pair(element, 'unsigned int'), 0],
  ['a map from numbers to weak', pair('int', element), 0],
  ['a map from weak to strong', pair(element, member('Range', 'Strong')), 1],
  ['a map from weak to objects that may have strong references', pair(element, 'blink::Highlight'), 1],
  ['a map from numbers to strong', pair('int', member('Range', 'Strong')), 1],
] as const)('whether %s retains its elements, if the scan made all its references strong', (_, typeArguments, isRetained) => {
  const table = `blink::HeapHashTableBacking<blink::HashTable<${typeArguments}, blink::IdentityExtractor>>`;
  const snapshot = smallSnapshot([['synthetic', '(root)', 1], ['native', table, 2], ['native', '<herbarium-sheet>', 3]], [[0, 1], [1, 2]]);
  expect(new Reachability(withoutNativeStack(snapshot)).byThePage()[2]).toBe(isRetained);
});
