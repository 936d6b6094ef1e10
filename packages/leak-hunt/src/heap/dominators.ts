import { type Graph, reversed } from './graph';
import { at, none } from './snapshot';

/** Who dominates whom: a node's dominator is on every way from the root to it, so that without it the node would go. */
export interface Dominators {
  /** By node, its nearest dominator; the root's own is itself, `none` where the root does not lead. */
  immediate: Uint32Array;
  /** The nodes that the root reaches, each after its dominator. */
  order: Uint32Array;
}

/**
 * Immediate dominators by Lengauer and Tarjan's algorithm, the simple version with path compression: O(m log n) time
 * whatever the shape of the graph, and some eight numbers a node. A heap has lists a million objects long, so nothing
 * here calls itself.
 * T. Lengauer, R. E. Tarjan: A Fast Algorithm for Detection Dominators in a Flowgraph, ACM TOPLAS 1(1), 1979,
 * https://doi.org/10.1145/357062.357071
 */
export function dominators(graph: Graph, root: number): Dominators {
  const { nodeCount } = graph;
  // Everything below counts in numbers of the depth-first search, from 1; 0 is none.
  const { numberOf, nodeOf, parent, count } = numbered(graph, root);
  const before = reversed(graph);
  const semi = Uint32Array.from({ length: count + 1 }, (_, i) => i);
  const best = semi.slice();
  const ancestor = new Uint32Array(count + 1);
  const dominator = new Uint32Array(count + 1);
  const bucket = new Uint32Array(count + 1);
  const nextInBucket = new Uint32Array(count + 1);
  const stack = new Uint32Array(count + 1);

  /** The node of least semidominator between `v` and the root of its tree; makes the way shorter for the next time. */
  function evaluate(v: number): number {
    if (at(ancestor, v) === 0) return v;
    let height = 0;
    for (let u = v; at(ancestor, at(ancestor, u)) !== 0; u = at(ancestor, u)) stack[height++] = u;
    while (height > 0) {
      const u = at(stack, --height);
      const above = at(ancestor, u);
      if (at(semi, at(best, above)) < at(semi, at(best, u))) best[u] = at(best, above);
      ancestor[u] = at(ancestor, above);
    }
    return at(best, v);
  }

  for (let w = count; w >= 2; w--) {
    const node = at(nodeOf, w);
    for (let i = at(before.first, node); i < at(before.first, node + 1); i++) {
      const v = at(numberOf, at(before.targets, i));
      if (v === 0) continue;
      const least = at(semi, evaluate(v));
      if (least < at(semi, w)) semi[w] = least;
    }
    nextInBucket[w] = at(bucket, at(semi, w));
    bucket[at(semi, w)] = w;
    const above = at(parent, w);
    ancestor[w] = above;
    for (let v = at(bucket, above); v !== 0; v = at(nextInBucket, v)) {
      const u = evaluate(v);
      dominator[v] = at(semi, u) < at(semi, v) ? u : above;
    }
    bucket[above] = 0;
  }
  const immediate = new Uint32Array(nodeCount).fill(none);
  immediate[root] = root;
  for (let w = 2; w <= count; w++) {
    if (at(dominator, w) !== at(semi, w)) dominator[w] = at(dominator, at(dominator, w));
    immediate[at(nodeOf, w)] = at(nodeOf, at(dominator, w));
  }
  return { immediate, order: nodeOf.slice(1, count + 1) };
}

/** Depth-first numbers of what the root reaches, and each number's parent in the search. */
function numbered({ nodeCount, first, targets }: Graph, root: number) {
  const numberOf = new Uint32Array(nodeCount);
  const nodeOf = new Uint32Array(nodeCount + 1);
  const parent = new Uint32Array(nodeCount + 1);
  const next = first.slice();
  const stack = new Uint32Array(nodeCount + 1);
  let height = 1;
  let count = 1;
  stack[0] = root;
  numberOf[root] = 1;
  nodeOf[1] = root;
  while (height > 0) {
    const node = at(stack, height - 1);
    const edge = at(next, node);
    if (edge === at(first, node + 1)) {
      height--;
      continue;
    }
    next[node] = edge + 1;
    const target = at(targets, edge);
    if (at(numberOf, target) !== 0) continue;
    numberOf[target] = ++count;
    nodeOf[count] = target;
    parent[count] = at(numberOf, node);
    stack[height++] = target;
  }
  return { numberOf, nodeOf, parent, count };
}

/**
 * What each node retains: its own bytes and those of all that it dominates. What the root does not reach retains
 * itself.
 */
export function retainedSizes({ immediate, order }: Dominators, sizeOf: (node: number) => number): Float64Array {
  const sizes = Float64Array.from({ length: immediate.length }, (_, node) => sizeOf(node));
  for (let i = order.length - 1; i > 0; i--) {
    const node = at(order, i);
    const above = at(immediate, node);
    sizes[above] = (sizes[above] ?? 0) + (sizes[node] ?? 0);
  }
  return sizes;
}
