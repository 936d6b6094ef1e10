import { type Graph, reversed } from './graph';
import { at, none } from './snapshot';

/** The dominator tree of a graph. A dominator of a node is on every path from the root to that node. */
export interface Dominators {
  /** By node, its immediate dominator. The root has itself; a node that the root does not reach has `none`. */
  immediate: Uint32Array;
  /** The nodes that the root reaches, each one after its dominator. */
  order: Uint32Array;
}

/**
 * Computes immediate dominators by Lengauer and Tarjan's algorithm, in the simple version with path compression. It takes
 * O(m log n) time for every graph, and memory for about eight numbers a node. No function here is recursive, because a heap
 * can have lists of a million objects.
 * T. Lengauer, R. E. Tarjan: A Fast Algorithm for Finding Dominators in a Flowgraph, ACM TOPLAS 1(1), 1979,
 * https://doi.org/10.1145/357062.357071
 */
export function dominators(graph: Graph, root: number): Dominators {
  const { nodeCount } = graph;
  // All arrays below use the numbers of the depth-first search. These begin at 1; 0 means none.
  const { numberOf, nodeOf, parent, count } = numbered(graph, root);
  const before = reversed(graph);
  const semi = Uint32Array.from({ length: count + 1 }, (_, i) => i);
  const best = semi.slice();
  const ancestor = new Uint32Array(count + 1);
  const dominator = new Uint32Array(count + 1);
  const bucket = new Uint32Array(count + 1);
  const nextInBucket = new Uint32Array(count + 1);
  const stack = new Uint32Array(count + 1);

  /** The node with the least semidominator between `v` and the root of its tree. Compresses the path for the next call. */
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

/** The depth-first numbers of the nodes that the root reaches, and the parent of each number in the search. */
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
 * The retained size of each node: its own size and the sizes of all nodes that it dominates. The retained size of a node
 * that the root does not reach is its own size.
 * @param sizeOf the shallow size of a node, in bytes
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
