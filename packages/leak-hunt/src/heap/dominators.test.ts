import { describe, expect, it } from 'vitest';
import { dominators, retainedSizes } from './dominators';
import { type Graph, reversed } from './graph';
import { none } from './snapshot';

/** A graph from lists of successors. */
function graphOf(successors: readonly (readonly number[])[]): Graph {
  const first = Uint32Array.from({ length: successors.length + 1 }, (_, node) => successors.slice(0, node).flat().length);
  return { nodeCount: successors.length, first, targets: Uint32Array.from(successors.flat()) };
}

/** A random number generator that gives the same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function randomGraph(seed: number): number[][] {
  const random = randomFrom(seed);
  const nodes = 2 + random(24);
  return Array.from({ length: nodes }, () => Array.from({ length: random(4) }, () => random(nodes)));
}

/** The nodes that are reachable from 0 if `without` is removed. */
function reachable(successors: readonly (readonly number[])[], without?: number): Set<number> {
  const seen = new Set(without === 0 ? [] : [0]);
  for (const node of seen) for (const target of successors[node] ?? []) if (target !== without) seen.add(target);
  return seen;
}

describe('dominators, against the definition', () => {
  it.each(Array.from({ length: 300 }, (_, seed) => seed))('random graph %i', (seed) => {
    const successors = randomGraph(seed);
    const all = reachable(successors);
    const found = dominators(graphOf(successors), 0);
    const retained = retainedSizes(found, (node) => node + 1);
    // d dominates v if v is not reachable without d. All other dominators of v dominate the nearest one.
    const dominatedBy = successors.map((_, d) => new Set([...all].filter((v) => !reachable(successors, d).has(v))));
    for (const v of successors.keys()) {
      const above = [...all].filter((d) => d !== v && dominatedBy[d]?.has(v));
      const nearest = above.find((d) => above.every((other) => dominatedBy[other]?.has(d)));
      expect(found.immediate[v]).toBe(v === 0 ? 0 : all.has(v) ? nearest : none);
      const dominated = all.has(v) ? [...(dominatedBy[v] ?? [])] : [v];
      expect(retained[v]).toBe(dominated.reduce((sum, node) => sum + node + 1, 0));
    }
    expect([...found.order].sort((a, b) => a - b)).toEqual([...all].sort((a, b) => a - b));
  });
});

it('handles a list of a million objects, each referenced by the previous one and by the last one', () => {
  const length = 1_000_000;
  const targets = new Uint32Array(2 * length - 2);
  const first = new Uint32Array(length + 1);
  for (let node = 0; node < length - 1; node++) {
    first[node + 1] = node + 1;
    targets[node] = node + 1;
  }
  for (let i = 1; i < length; i++) targets[length - 2 + i] = i;
  first[length] = targets.length;
  const { immediate } = dominators({ nodeCount: length, first, targets }, 0);
  expect(immediate[length - 1]).toBe(length - 2);
});

it('reverses every edge', () => {
  const backwards = reversed(graphOf([[1, 2], [2], [0, 2]]));
  const into = (node: number) => [...backwards.targets.slice(backwards.first[node], backwards.first[node + 1])];
  expect([into(0), into(1), into(2)]).toEqual([[2], [0], [0, 1, 2]]);
});
