import { createRequire } from 'node:module';
import path from 'node:path';
import type * as MemlabCore from '@memlab/core';
import type { IHeapSnapshot } from '@memlab/core';
import { Heap, none, type PathNode, type Snapshot } from 'leak-hunt/heap';
import { describe, expect, it } from 'vitest';
import { fixtureText, parseInPieces } from '../../packages/leak-hunt/src/heap/fixtures';

/*
 * Compares the hunter's heap engine with memlab's, on recorded snapshots. They agree on every path and every retained
 * size, with three exceptions. (`Heap.pathTo` then leads the search's path through a document along parents.)
 *
 * - V8 writes two references for an entry of a WeakMap, one from the key and one from the map's table. memlab follows
 *   both. The table does not keep the value alive, so the engine follows only the reference from the key. Therefore the
 *   value of an entry has another path, and the key retains it.
 * - Chromium 156 calls V8's list of strong roots `(Strong root list)`. memlab knows only its former name, `(Strong roots)`, and
 *   so prefers this list to the objects of the page.
 * - memlab adds unreachable objects to the retained size of the root of the heap. The engine does not.
 */

const require = createRequire(import.meta.url);
const core = require('@memlab/core') as typeof MemlabCore;

/** memlab only exports functions that read files, but not this class. */
const { default: HeapSnapshot } = require(path.join(path.dirname(require.resolve('@memlab/core')), 'lib/heap-data/HeapSnapshot.js')) as {
  default: new (raw: object) => IHeapSnapshot;
};

interface HeapReader {
  pathTo(node: number): PathNode[];
  retained(node: number): number;
}

function readWithMemlab(snapshot: Snapshot): HeapReader {
  core.config.muteConsole = true;
  // Timers and pending activities keep objects alive, but memlab ignores them by default.
  core.config.reportLeaksInTimers = true;
  core.config.hideBrowserLeak = false;
  const { meta, arrays, strings, nodeCount, edgeCount } = snapshot;
  const heap = new HeapSnapshot({
    // Copies, because memlab writes into them.
    snapshot: { meta: structuredClone(meta), node_count: nodeCount, edge_count: edgeCount },
    nodes: arrays.nodes.slice(),
    edges: arrays.edges,
    locations: arrays.locations,
    strings,
  });
  const finder = new core.TraceFinder();
  finder.annotateShortestPaths(heap);
  finder.calculateAllNodesRetainedSizes(heap);
  return {
    pathTo(node) {
      const found: PathNode[] = [];
      for (let item = finder.getPathToGCRoots(heap, heap.nodes.get(node)); item; item = item.next ?? null) {
        if (item.node) found.push({ node: item.node.nodeIndex, edge: item.edge?.edgeIndex });
      }
      return found;
    },
    retained: (node) => heap.nodes.get(node)?.retainedSize ?? 0,
  };
}

function leadsThroughWeakMap(snapshot: Snapshot, steps: readonly PathNode[]): boolean {
  return steps.some(({ edge }) => edge !== undefined && snapshot.edgeName(edge).includes('pair in WeakMap'));
}

function leadsThroughRootList(snapshot: Snapshot, steps: readonly PathNode[]): boolean {
  return steps.some(({ node }) => snapshot.name(node) === '(Strong root list)');
}

describe.each(['chromium', 'node'] as const)('on the snapshot of %s', (name) => {
  const snapshot = parseInPieces(fixtureText(name));
  const heap = new Heap(snapshot);
  const memlab = readWithMemlab(snapshot);
  const nodes = [...Array(snapshot.nodeCount).keys()];
  const all = nodes.map((node) => ({ node, own: heap.paths.to(node), theirs: memlab.pathTo(node) }));
  const paths = all.filter(({ theirs }) => !leadsThroughRootList(snapshot, theirs));

  it('every path has the same references as memlab’s path, unless it leads through an entry of a WeakMap', () => {
    const others = paths.filter(({ own, theirs }) => !leadsThroughWeakMap(snapshot, theirs) && JSON.stringify(own) !== JSON.stringify(theirs));
    expect(others.map(({ node }) => snapshot.name(node))).toEqual([]);
    expect(paths.filter(({ own }) => own.length > 3).length).toBeGreaterThan(snapshot.nodeCount / 3);
  });

  it('two different paths both lead through an entry of a WeakMap, have the same length, and begin at a root', () => {
    const others = paths.filter(({ own, theirs }) => JSON.stringify(own) !== JSON.stringify(theirs));
    expect(others.length).toBeLessThan(50);
    for (const { own, theirs } of others) {
      expect(leadsThroughWeakMap(snapshot, own)).toBe(true);
      expect(own.length).toBe(theirs.length);
      for (const [first] of [own, theirs]) expect(heap.pathTo(first?.node ?? none)).toEqual([]);
    }
  });

  it('every retained size equals memlab’s, except for the root and objects that dominate an entry of a WeakMap', () => {
    const others = nodes.slice(1).filter((node) => heap.retained[node] !== memlab.retained(node));
    const isKeyOfEntry = (node: number) => {
      for (let at = snapshot.firstEdge[node] ?? 0; at < (snapshot.firstEdge[node + 1] ?? 0); at++) {
        if (snapshot.edgeName(at).includes('pair in WeakMap')) return true;
      }
      return false;
    };
    const dominated = new Set<number>();
    for (let node of nodes.filter(isKeyOfEntry)) {
      for (; node !== none && !dominated.has(node); node = node === 0 ? none : (heap.dominators.immediate[node] ?? none)) dominated.add(node);
    }
    expect(others.filter((node) => !dominated.has(node)).map((node) => snapshot.name(node))).toEqual([]);
    expect(others.length).toBeLessThan(40);
  });

  it('the root retains every reachable object', () => {
    const unreachable = nodes.filter((node) => heap.dominators.immediate[node] === none);
    const bytes = unreachable.reduce((sum, node) => sum + snapshot.selfSize(node), 0);
    expect((heap.retained[0] ?? 0) + bytes).toBe(memlab.retained(0));
  });
});
