import { at, type Snapshot } from './snapshot';
import { strongEdges } from './strong-edges';
import { trackerNodesOf } from './tracker-nodes';

/** References from older nodes to nodes born in a visit. */
export interface OlderReferences {
  references: { from: number; to: number }[];
  /** Marks (1) the nodes that are not older: no path to an older node passes one of these. */
  blocked: Uint8Array;
  /** By node, the next node on the way to the wanted one. Undefined for the wanted node itself. */
  next: ReadonlyMap<number, number | undefined>;
}

/**
 * Computes which nodes of a snapshot are reachable, and which nodes some objects retain together: those that would be
 * unreachable without these objects. It needs no dominator tree.
 */
export class Reachability {
  private readonly follow: Uint8Array;
  private readonly alive: Uint8Array;
  private retainers: ((node: number) => Uint32Array) | undefined;

  constructor(private readonly snapshot: Snapshot) {
    this.follow = strongEdges(snapshot);
    this.alive = this.from(new Uint8Array(snapshot.nodeCount));
  }

  /** Marks (1) the nodes that are reachable only through `retainers`, and `retainers` themselves. */
  retainedBy(retainers: Iterable<number>): Uint8Array {
    const blocked = new Uint8Array(this.snapshot.nodeCount);
    for (const node of retainers) blocked[node] = 1;
    const without = this.from(blocked);
    for (let node = 0; node < without.length; node++) without[node] = at(without, node) === 1 ? 0 : at(this.alive, node);
    return without;
  }

  /** The sum of the shallow sizes of the marked nodes, in bytes. */
  bytesOf(marked: Uint8Array): number {
    let bytes = 0;
    for (let node = 0; node < marked.length; node++) if (at(marked, node) === 1) bytes += this.snapshot.selfSize(node);
    return bytes;
  }

  /**
   * Marks (1) the nodes that are reachable without the tracker and without compiled code. V8 retains a copy of each object
   * literal with the code that makes it, and may make such a copy at any time.
   */
  byThePage(): Uint8Array {
    return this.from(this.trackerAndCode());
  }

  /** The same, as if something kept these nodes alive. */
  byThePageAnd(kept: readonly number[]): Uint8Array {
    const marked = this.trackerAndCode();
    return this.from(marked, [0, ...kept.filter((node) => at(marked, node) === 0)]);
  }

  /** Marks the tracker and compiled code. */
  private trackerAndCode(): Uint8Array {
    const marked = new Uint8Array(this.snapshot.nodeCount);
    const code = this.snapshot.nodeCode('code');
    for (let node = 0; node < marked.length; node++) marked[node] = this.snapshot.nodeCodeOf(node) === code ? 1 : 0;
    for (const node of trackerNodesOf(this.snapshot).objects) marked[node] = 1;
    return marked;
  }

  /**
   * The nodes born in a visit that an older node references and through which `wanted` is reachable. There are several if,
   * for example, both a listener and a list retain an object: only without all of them is the object unreachable.
   */
  entrancesTo(wanted: readonly number[], isBornInVisit: (node: number) => boolean, isVisible: (node: number) => boolean): number[] {
    return [...new Set(this.olderReferencesTo(wanted, isBornInVisit, isVisible).references.map(({ to }) => to))];
  }

  /**
   * The references from older nodes to nodes born in a visit through which `wanted` is reachable.
   * @param isBornInVisit whether a node was born in a visit
   * @param isVisible whether a node belongs to an author and is not a container of the engine. An older list may have a table
   * that was born in a visit.
   */
  olderReferencesTo(wanted: readonly number[], isBornInVisit: (node: number) => boolean, isVisible: (node: number) => boolean): OlderReferences {
    const retainers = (this.retainers ??= this.retainersByNode());
    const next = new Map<number, number | undefined>(wanted.map((node) => [node, undefined]));
    const blocked = this.trackerAndCode();
    for (const node of next.keys()) {
      if (isVisible(node)) blocked[node] = 1;
      for (const retainer of retainers(node)) {
        if (!next.has(retainer) && isBornInVisit(retainer) && !blocked[retainer]) next.set(retainer, node);
      }
    }
    const older = this.from(blocked);
    const references = [...next.keys()].filter(isVisible).flatMap((to) => [...new Set(retainers(to))].filter((from) => older[from]).map((from) => ({ from, to })));
    return { references, blocked, next };
  }

  /** By node, the nodes that have a strong edge to it. */
  private retainersByNode(): (node: number) => Uint32Array {
    const { snapshot, follow } = this;
    const end = new Uint32Array(snapshot.nodeCount + 1);
    for (let edge = 0; edge < snapshot.edgeCount; edge++) {
      if (follow[edge]) end[snapshot.target(edge)] = at(end, snapshot.target(edge)) + 1;
    }
    for (let node = 1; node <= snapshot.nodeCount; node++) end[node] = at(end, node) + at(end, node - 1);
    const retainers = new Uint32Array(at(end, snapshot.nodeCount));
    const next = end.slice();
    for (let node = 0; node < snapshot.nodeCount; node++) {
      for (const target of this.successors(node)) {
        const place = at(next, target) - 1;
        next[target] = place;
        retainers[place] = node;
      }
    }
    return (node) => retainers.subarray(at(next, node), at(end, node));
  }

  /** The targets of a node's strong edges. */
  *successors(node: number): Generator<number> {
    const { firstEdge } = this.snapshot;
    for (let edge = at(firstEdge, node); edge < at(firstEdge, node + 1); edge++) {
      if (this.follow[edge]) yield this.snapshot.target(edge);
    }
  }

  /** Marks (1) the nodes that the root reaches, or these nodes, without passing a `blocked` node. */
  private from(blocked: Uint8Array, starts: Iterable<number> = [0]): Uint8Array {
    const { snapshot, follow } = this;
    const { firstEdge } = snapshot;
    const reached = new Uint8Array(snapshot.nodeCount);
    const queue = new Uint32Array(snapshot.nodeCount);
    let length = 0;
    for (const node of starts) {
      if (reached[node]) continue;
      reached[node] = 1;
      queue[length++] = node;
    }
    for (let next = 0; next < length; next++) {
      const node = at(queue, next);
      for (let edge = at(firstEdge, node); edge < at(firstEdge, node + 1); edge++) {
        if (!follow[edge]) continue;
        const target = snapshot.target(edge);
        if (reached[target] || blocked[target]) continue;
        reached[target] = 1;
        queue[length++] = target;
      }
    }
    return reached;
  }
}
