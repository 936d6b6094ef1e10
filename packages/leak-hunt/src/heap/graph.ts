import { at, type Snapshot } from './snapshot';
import { strongEdges } from './strong-edges';

/** A directed graph in two flat arrays: the successors of `n` are `targets[first[n]]` up to `targets[first[n + 1]]`. */
export interface Graph {
  readonly nodeCount: number;
  readonly first: Uint32Array;
  readonly targets: Uint32Array;
}

/**
 * The graph for which dominators are computed: the edges that `strong` marks (see strong-edges.ts), without shortcuts. V8
 * writes a shortcut in addition to the real references. For example, a bound function references a list of its arguments,
 * and has shortcuts to the arguments themselves: with these, the list would seem to retain nothing. The shortcuts of the
 * root stay, because they are the only references to the global objects.
 */
export function retainerGraph(snapshot: Snapshot, strong: Uint8Array = strongEdges(snapshot)): Graph {
  const { nodeCount, firstEdge } = snapshot;
  const first = new Uint32Array(nodeCount + 1);
  const targets = new Uint32Array(snapshot.edgeCount);
  let length = 0;
  for (let node = 0; node < nodeCount; node++) {
    first[node] = length;
    for (let edge = at(firstEdge, node); edge < at(firstEdge, node + 1); edge++) {
      if (at(strong, edge) === 1 && (node === 0 || snapshot.edgeType(edge) !== 'shortcut')) targets[length++] = snapshot.target(edge);
    }
  }
  first[nodeCount] = length;
  return { nodeCount, first, targets: targets.slice(0, length) };
}

/** The same graph with every edge reversed. The time is linear in nodes and edges (counting sort). */
export function reversed({ nodeCount, first, targets }: Graph): Graph {
  const firstIn = new Uint32Array(nodeCount + 1);
  for (const target of targets) firstIn[target + 1] = at(firstIn, target + 1) + 1;
  for (let node = 0; node < nodeCount; node++) firstIn[node + 1] = at(firstIn, node + 1) + at(firstIn, node);
  const next = firstIn.slice();
  const sources = new Uint32Array(targets.length);
  for (let node = 0; node < nodeCount; node++) {
    for (let i = at(first, node); i < at(first, node + 1); i++) {
      const target = at(targets, i);
      const place = at(next, target);
      sources[place] = node;
      next[target] = place + 1;
    }
  }
  return { nodeCount, first: firstIn, targets: sources };
}
