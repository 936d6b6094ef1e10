import { strongEdges } from './reachability';
import { at, type Snapshot } from './snapshot';

/** A directed graph in two flat arrays: the successors of `n` are `targets[first[n]]` up to `targets[first[n + 1]]`. */
export interface Graph {
  readonly nodeCount: number;
  readonly first: Uint32Array;
  readonly targets: Uint32Array;
}

/** Stands for "none" where a node is named. */
export const none = 0xffff_ffff;

/** The graph of what keeps what alive: weak references and a debugger's handles are left out (see packages/leak-hunt/src/heap/reachability.ts). */
export function strongGraph(snapshot: Snapshot): Graph {
  const { nodeCount, firstEdge } = snapshot;
  const strong = strongEdges(snapshot);
  const first = new Uint32Array(nodeCount + 1);
  const targets = new Uint32Array(strong.reduce((count, mark) => count + mark, 0));
  let length = 0;
  for (let node = 0; node < nodeCount; node++) {
    first[node] = length;
    for (let edge = at(firstEdge, node); edge < at(firstEdge, node + 1); edge++) {
      if (strong[edge]) targets[length++] = snapshot.target(edge);
    }
  }
  first[nodeCount] = length;
  return { nodeCount, first, targets };
}

/** The same graph with every edge turned round, by counting: linear in nodes and edges. */
export function reversed({ nodeCount, first, targets }: Graph): Graph {
  const turned = new Uint32Array(nodeCount + 1);
  for (const target of targets) turned[target + 1] = at(turned, target + 1) + 1;
  for (let node = 0; node < nodeCount; node++) turned[node + 1] = at(turned, node + 1) + at(turned, node);
  const next = turned.slice();
  const sources = new Uint32Array(targets.length);
  for (let node = 0; node < nodeCount; node++) {
    for (let i = at(first, node); i < at(first, node + 1); i++) {
      const target = at(targets, i);
      const place = at(next, target);
      sources[place] = node;
      next[target] = place + 1;
    }
  }
  return { nodeCount, first: turned, targets: sources };
}

export interface Paths {
  /** By node, the node before it on its path, itself for a root, `none` where nothing leads. */
  before: Uint32Array;
  /** By node, how many references lie between a root and it; 0 where nothing leads. */
  distance: Uint32Array;
}

/**
 * Shortest paths from the first roots; what those do not reachability, from the second, and so on. Breadth first, linear.
 */
export function shortestPaths({ nodeCount, first, targets }: Graph, ...tiers: (readonly number[])[]): Paths {
  const before = new Uint32Array(nodeCount).fill(none);
  const distance = new Uint32Array(nodeCount);
  const queue = new Uint32Array(nodeCount);
  let length = 0;
  let next = 0;
  for (const roots of tiers) {
    for (const root of roots) {
      if (at(before, root) !== none) continue;
      before[root] = root;
      queue[length++] = root;
    }
    for (; next < length; next++) {
      const node = at(queue, next);
      for (let i = at(first, node); i < at(first, node + 1); i++) {
        const target = at(targets, i);
        if (at(before, target) !== none) continue;
        before[target] = node;
        distance[target] = at(distance, node) + 1;
        queue[length++] = target;
      }
    }
  }
  return { before, distance };
}
