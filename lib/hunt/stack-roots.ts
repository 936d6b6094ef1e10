import { at, type Snapshot } from './snapshot';

const stacks = new Set(['(Stack roots)', 'C++ native stack roots']);

/**
 * Takes what only the stack of the moment keeps for not kept. While the snapshot of a page is taken none of its code
 * runs; but Chromium scans the native stack conservatively, where any number that looks like an address counts as a
 * reference (`C++ native stack roots`, since 156), and now and then finds a payload so. A path from there says nothing.
 * @returns the same snapshot, changed
 */
export function withoutStacks(snapshot: Snapshot): Snapshot {
  for (let node = 0; node < snapshot.nodeCount; node++) {
    if (snapshot.type(node) !== 'synthetic' || !stacks.has(snapshot.name(node))) continue;
    for (let edge = at(snapshot.firstEdge, node); edge < at(snapshot.firstEdge, node + 1); edge++) snapshot.weaken(edge);
  }
  return snapshot;
}
