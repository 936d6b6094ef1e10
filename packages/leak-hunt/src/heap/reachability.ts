import { at, type Snapshot } from './snapshot';
import { strongEdges } from './strong-edges';
import { trackerNodesOf } from './tracker-nodes';

/**
 * What is reachable in a snapshot, and what would not be if some objects were gone. The second is what those objects
 * retain together: the same as the retained size of one node that dominates them all, without building the tree.
 */
export class Reachability {
  private readonly follow: Uint8Array;
  private readonly alive: Uint8Array;
  private retainers: ((node: number) => Uint32Array) | undefined;

  constructor(private readonly snapshot: Snapshot) {
    this.follow = strongEdges(snapshot);
    this.alive = this.from(new Uint8Array(snapshot.nodeCount));
  }

  /** Marks (1) every node that only stays because `held` do, `held` included. */
  retainedBy(held: Iterable<number>): Uint8Array {
    const blocked = new Uint8Array(this.snapshot.nodeCount);
    for (const node of held) blocked[node] = 1;
    const without = this.from(blocked);
    return without.map((reached, node) => (reached ? 0 : at(this.alive, node)));
  }

  /** The shallow sizes of the marked nodes, in bytes, added up. */
  bytesOf(marked: Uint8Array): number {
    return marked.reduce((bytes, mark, node) => (mark ? bytes + this.snapshot.selfSize(node) : bytes), 0);
  }

  /**
   * Marks (1) what the page itself reaches, without the help of the tracker, and of compiled code: V8 keeps a copy of
   * each object literal with the code that makes it, and makes such copies whenever it likes.
   */
  byThePage(): Uint8Array {
    return this.from(this.apart());
  }

  /** Marks the tracker and compiled code. */
  private apart(): Uint8Array {
    const apart = new Uint8Array(this.snapshot.nodeCount);
    for (let node = 0; node < apart.length; node++) apart[node] = this.snapshot.type(node) === 'code' ? 1 : 0;
    for (const node of trackerNodesOf(this.snapshot).objects) apart[node] = 1;
    return apart;
  }

  /**
   * The young nodes by which what is older gets at `wanted`. A leak has more than one of them when, say, a listener and a
   * list keep the same object: only without all of them does it go.
   * @param isYoung whether a node was born in a visit
   * @param isVisible whether it is an author's, not a container of the engine: an old list may have a young table
   */
  entrancesTo(wanted: readonly number[], isYoung: (node: number) => boolean, isVisible: (node: number) => boolean): number[] {
    const retainers = (this.retainers ??= this.retainersByNode());
    const queue = [...wanted];
    const seen = new Set(queue);
    const blocked = this.apart();
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (isVisible(node)) blocked[node] = 1;
      for (const retainer of retainers(node)) {
        if (seen.has(retainer) || !isYoung(retainer) || blocked[retainer]) continue;
        seen.add(retainer);
        queue.push(retainer);
      }
    }
    const older = this.from(blocked);
    return [...seen].filter((node) => isVisible(node) && retainers(node).some((retainer) => older[retainer]));
  }

  /** By node, what holds it by a strong edge. */
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

  /** The strong successors of a node. */
  *successors(node: number): Generator<number> {
    const { firstEdge } = this.snapshot;
    for (let edge = at(firstEdge, node); edge < at(firstEdge, node + 1); edge++) {
      if (this.follow[edge]) yield this.snapshot.target(edge);
    }
  }

  /** Marks what the root reaches without entering `blocked`. */
  private from(blocked: Uint8Array): Uint8Array {
    const { snapshot, follow } = this;
    const { firstEdge } = snapshot;
    const reached = new Uint8Array(snapshot.nodeCount);
    const queue = new Uint32Array(snapshot.nodeCount);
    let length = 1;
    reached[0] = 1;
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
