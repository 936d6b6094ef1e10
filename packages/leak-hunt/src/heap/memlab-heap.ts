import { createRequire } from 'node:module';
import path from 'node:path';
import type * as MemlabCore from '@memlab/core';
import type { IHeapSnapshot, LeakTracePathItem, NumericSet } from '@memlab/core';
import type { Snapshot } from './snapshot';
import type { PathNode } from './types';

const require = createRequire(import.meta.url);

/**
 * memlab's reading of a snapshot: the retainer path of any node, and its own rendering of that path. memlab's config is
 * one global object, so one analysis at a time per process.
 */
export class MemlabHeap {
  private readonly heap: IHeapSnapshot;
  private readonly core = memlabCore();
  private readonly finder = new this.core.TraceFinder();

  constructor(snapshot: Snapshot) {
    const { config } = this.core;
    config.muteConsole = true;
    // Timers and pending activity are legitimate retainers here; memlab leaves them out by default.
    config.reportLeaksInTimers = true;
    config.hideBrowserLeak = false;
    const HeapSnapshot = heapSnapshotClass();
    this.heap = new HeapSnapshot({
      // memlab appends to the lists of `meta`; it gets its own.
      snapshot: { meta: structuredClone(snapshot.meta), node_count: snapshot.nodeCount, edge_count: snapshot.edgeCount },
      nodes: snapshot.arrays.nodes,
      edges: snapshot.arrays.edges,
      locations: snapshot.arrays.locations,
      strings: snapshot.strings,
    });
    this.finder.annotateShortestPaths(this.heap);
  }

  /** The stations from a GC root to `node`; empty when memlab sees no path. */
  pathTo(node: number): PathNode[] {
    const pathNodes: PathNode[] = [];
    for (let item = this.memlabPath(node); item; item = item.next) {
      if (item.node) pathNodes.push({ node: item.node.nodeIndex, edge: item.edge?.edgeIndex });
    }
    return pathNodes;
  }

  /** The path as `memlab run` prints it, one line a station. */
  print(node: number): string {
    const item = this.memlabPath(node);
    if (!item) return '';
    return this.core.serializer.summarizePath(item, new Set<number>() as unknown as NumericSet, this.heap, { color: false }).trimEnd();
  }

  /** Fills in retained sizes, so that `print` shows them; the costliest part of memlab's analysis. */
  measureRetainedSizes(): void {
    this.finder.calculateAllNodesRetainedSizes(this.heap);
  }

  private memlabPath(node: number): LeakTracePathItem | undefined {
    return this.finder.getPathToGCRoots(this.heap, this.heap.nodes.get(node)) ?? undefined;
  }
}

/** memlab is CommonJS, whose names an ES import does not see; and it is loaded only once there is a leak to explain. */
function memlabCore(): typeof MemlabCore {
  return require('@memlab/core') as typeof MemlabCore;
}

type HeapSnapshotClass = new (raw: object) => IHeapSnapshot;

/** memlab exports functions that read files, not the class they build; taking the class saves parsing twice. */
function heapSnapshotClass(): HeapSnapshotClass {
  const core = path.dirname(require.resolve('@memlab/core'));
  return (require(path.join(core, 'lib/heap-data/HeapSnapshot.js')) as { default: HeapSnapshotClass }).default;
}
