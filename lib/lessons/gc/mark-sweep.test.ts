import { describe, expect, test } from 'vitest';
import { cut, objectsOf, range, reachable } from './graph';
import { collected, markSweep } from './mark-sweep';
import { presets } from './presets';
import { randomGraph, randomNumbers } from './random-graph';

const labels = (ids: Iterable<string>) => [...ids].map((id) => id.replace(/^\w+-/, '')).sort();

describe('on random graphs', () => {
  for (const seed of range(0, 60)) {
    test(`reachable objects are never freed, and all others are freed at the end (seed ${seed})`, () => {
      const graph = randomGraph(randomNumbers(seed));
      const needed = reachable(graph);
      const steps = markSweep(graph);
      for (const { freed, marked } of steps) {
        expect([...freed].filter((id) => needed.has(id))).toEqual([]);
        expect([...marked].filter((id) => !needed.has(id))).toEqual([]);
      }
      const last = steps.at(-1);
      expect(last?.phase).toBe('after');
      expect(new Set(objectsOf(graph).map(({ id }) => id).filter((id) => !needed.has(id)))).toEqual(last?.freed);
      expect(new Set(objectsOf(collected(graph)).map(({ id }) => id))).toEqual(needed);
      expect(collected(collected(graph))).toEqual(collected(graph));
    });
  }

  test('each step marks and frees at least the objects of the step before', () => {
    for (const seed of range(0, 40)) {
      const steps = markSweep(randomGraph(randomNumbers(seed)));
      steps.slice(1).forEach(({ marked, freed }, at) => {
        expect([...(steps[at]?.marked ?? [])].every((id) => marked.has(id))).toBe(true);
        expect([...(steps[at]?.freed ?? [])].every((id) => freed.has(id))).toBe(true);
      });
    }
  });
});

test('an unreachable cycle is freed', () => {
  const { graph } = presets.find(({ id }) => id === 'cycle') ?? { graph: { things: [], references: [] } };
  expect(markSweep(graph).at(-1)?.freed.size).toBe(0);
  expect(labels(markSweep(cut(graph, 'variable-family', 'object-Mother')).at(-1)?.freed ?? [])).toEqual(['Child', 'Mother']);
});

test('a weak reference does not keep its target, and is empty afterwards', () => {
  const { graph } = presets.find(({ id }) => id === 'weak') ?? { graph: { things: [], references: [] } };
  const after = markSweep(cut(graph, 'object-Album', 'object-Picture')).at(-1);
  expect(labels(after?.freed ?? [])).toEqual(['Picture']);
  expect(after?.sentence).toContain('WeakRef now gives undefined');
});

test('a detached tree is retained by one of its leaves, and is freed with it', () => {
  const { graph } = presets.find(({ id }) => id === 'detached-tree') ?? { graph: { things: [], references: [] } };
  expect(markSweep(graph).at(-1)?.freed.size).toBe(0);
  const freed = markSweep(cut(graph, 'variable-clicked', 'object-Button')).at(-1)?.freed;
  expect(labels(freed ?? [])).toEqual(['Button', 'Panel', 'Title']);
});
