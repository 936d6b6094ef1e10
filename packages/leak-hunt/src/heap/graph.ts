import { at, type Snapshot } from './snapshot';
import { strongEdges } from './strong-edges';

/** A directed graph in two flat arrays: the successors of `n` are `targets[first[n]]` up to `targets[first[n + 1]]`. */
export interface Graph {
  readonly nodeCount: number;
  readonly first: Uint32Array;
  readonly targets: Uint32Array;
}

/**
 * The graph that dominators are found in: the edges that `strong` marks (see strong-edges.ts), without shortcuts. A
 * shortcut stands beside the real reference, as from a bound function to its arguments, which a list holds for it: with
 * both, the list would seem to retain nothing. Only at the root a shortcut is the reference itself, to a global object.
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
