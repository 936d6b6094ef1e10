import { alongParents } from './document-tree';
import { dominators, type Dominators, retainedSizes } from './dominators';
import { type Graph, retainerGraph } from './graph';
import { RetainerPaths } from './retainer-paths';
import { at, type Snapshot } from './snapshot';
import { strongEdges } from './strong-edges';
import type { PathNode } from './types';

/**
 * A snapshot and what is computed from it: retainer paths, dominators and retained sizes. Each part is computed when it is
 * first used, because the time for each grows with the snapshot.
 */
export class Heap {
  private strongMarks: Uint8Array | undefined;
  private referenceGraph: Graph | undefined;
  private retainerPaths: RetainerPaths | undefined;
  private dominatorTree: Dominators | undefined;
  private sizes: Float64Array | undefined;

  constructor(readonly snapshot: Snapshot) {}

  /** The retainer path of every node. */
  get paths(): RetainerPaths {
    return (this.retainerPaths ??= new RetainerPaths(this.snapshot, this.strongEdges));
  }

  /** The references that keep their target alive, as a graph without shortcuts. */
  get graph(): Graph {
    return (this.referenceGraph ??= retainerGraph(this.snapshot, this.strongEdges));
  }

  get dominators(): Dominators {
    return (this.dominatorTree ??= dominators(this.graph, 0));
  }

  /** By node, its retained size in bytes. */
  get retained(): Float64Array {
    return (this.sizes ??= retainedSizes(this.dominators, (node) => this.snapshot.selfSize(node)));
  }

  /** Computes a part now, so that a caller can show its progress. */
  prepare(part: 'graph' | 'paths' | 'dominators' | 'retained'): object {
    return this[part];
  }

  /** The retainer path from a root to a node, in a document along parents (document-tree.ts). Empty if there is none. */
  pathTo(node: number): PathNode[] {
    return alongParents(this.snapshot, this.paths.to(node), (other) => this.paths.to(other));
  }

  /** The retainer paths that pass none of the marked (1) nodes. Takes as long as all retainer paths. */
  pathsWithout(blocked: Uint8Array): RetainerPaths {
    const { snapshot } = this;
    return new RetainerPaths(snapshot, this.strongEdges.map((mark, edge) => (at(blocked, snapshot.target(edge)) === 1 ? 0 : mark)));
  }

  private get strongEdges(): Uint8Array {
    return (this.strongMarks ??= strongEdges(this.snapshot));
  }
}
