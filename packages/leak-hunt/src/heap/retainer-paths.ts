import { PathRules } from './path-rules';
import { at, none, type Snapshot } from './snapshot';
import type { PathNode } from './types';

/**
 * Finds the retainer path of every node. The search is breadth-first from the roots, so that paths are short. References
 * that explain little (path-rules.ts) wait until the other references reach no new node. The search visits each reference
 * once, so its time is linear in nodes and references.
 *
 * Of several paths of equal length it takes the same one as memlab: the nodes of a layer are visited last in, first out;
 * and once a reference to a node waits, only that reference can reach the node.
 */
export class RetainerPaths {
  /** By node, the number of references on its path. 0 for a root, and for a node without a path. */
  readonly distance: Uint32Array;
  /** By node, the last reference of its path, and the node that has this reference. `none` for a root or without a path. */
  private readonly lastEdge: Uint32Array;
  private readonly before: Uint32Array;
  /** The nodes in the order in which the search visited them. */
  private readonly visited: Uint32Array;
  private visitedCount = 0;
  private readonly isVisited: Uint8Array;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly strong: Uint8Array,
  ) {
    const { nodeCount } = snapshot;
    this.distance = new Uint32Array(nodeCount);
    this.lastEdge = new Uint32Array(nodeCount).fill(none);
    this.before = new Uint32Array(nodeCount).fill(none);
    this.visited = new Uint32Array(nodeCount);
    this.isVisited = new Uint8Array(nodeCount);
    this.search(new PathRules(snapshot, strong));
  }

  /** The path from a root to `node`, both included. Empty for a root, and if there is none. */
  to(node: number): PathNode[] {
    const path: PathNode[] = [];
    let edge: number | undefined;
    for (let here = node; here !== none; here = at(this.before, here)) {
      path.push({ node: here, edge });
      edge = at(this.lastEdge, here);
    }
    return path.length > 1 ? path.reverse() : [];
  }

  /** Whether a node has a path or is a root. */
  reaches(node: number): boolean {
    return at(this.isVisited, node) === 1;
  }

  /**
   * Finds paths to the nodes that have none yet, such as compiled code, over all references that keep their target alive.
   * Paths that were found before do not change.
   */
  addHiddenReferences(): this {
    for (let next = 0; next < this.visitedCount; next++) {
      const node = at(this.visited, next);
      for (let edge = this.firstEdge(node); edge < this.firstEdge(node + 1); edge++) {
        const target = this.snapshot.target(edge);
        if (at(this.strong, edge) === 0 || at(this.isVisited, target) === 1) continue;
        this.setPath(node, edge, target);
        this.visit(target);
      }
    }
    return this;
  }

  private search(rules: PathRules): void {
    const { snapshot } = this;
    const { first, last } = rules.roots();
    const isFound = new Uint8Array(snapshot.nodeCount);
    const waiting: { from: number; edge: number }[] = [];
    let layer = first;
    while (layer.length > 0) {
      const next: number[] = [];
      for (let node = layer.pop(); node !== undefined; node = layer.pop()) {
        this.visit(node);
        for (let edge = this.firstEdge(node); edge < this.firstEdge(node + 1); edge++) {
          const target = snapshot.target(edge);
          if (at(isFound, target) === 1 || at(this.isVisited, target) === 1) continue;
          const choice = rules.choiceOf(node, edge);
          if (choice === 'never') continue;
          isFound[target] = 1;
          if (choice === 'second') {
            waiting.push({ from: node, edge });
          } else {
            this.setPath(node, edge, target);
            next.push(target);
          }
        }
      }
      while (next.length === 0 && waiting.length > 0) {
        const { from, edge } = waiting.pop() ?? { from: none, edge: none }; // the list is not empty
        const target = snapshot.target(edge);
        if (at(this.isVisited, target) === 1) continue; // a root has no path
        this.setPath(from, edge, target);
        next.push(target);
      }
      while (next.length === 0 && last.length > 0) {
        const root = last.pop() ?? none; // the list is not empty
        if (at(this.isVisited, root) === 0) next.push(root);
      }
      layer = next;
    }
  }

  private setPath(from: number, edge: number, target: number): void {
    this.before[target] = from;
    this.lastEdge[target] = edge;
    this.distance[target] = at(this.distance, from) + 1;
  }

  private visit(node: number): void {
    if (at(this.isVisited, node) === 1) return;
    this.isVisited[node] = 1;
    this.visited[this.visitedCount++] = node;
  }

  private firstEdge(node: number): number {
    return at(this.snapshot.firstEdge, node);
  }
}
