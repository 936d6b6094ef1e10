import { describe, expect, test } from 'vitest';
import { heldBy, objectsOf, range, reachable } from './graph';
import { allocate, broken, collectorStep, drop, idle, type Marking, store } from './incremental';
import { pick, randomGraph, randomNumbers } from './random-graph';
import { trapSteps } from './trap';

/** A random action of the program. It reaches objects only along references. */
function mutate(marking: Marking, random: () => number): Marking {
  const { graph } = marking;
  const needed = reachable(graph);
  const hands = graph.things.filter(({ id, kind }) => kind === 'variable' || needed.has(id));
  const from = pick(random, hands).id;
  if (random() < 0.15) return allocate(marking, from);
  const held = heldBy(graph, from);
  if (random() < 0.5 && held.length > 0) return drop(marking, from, pick(random, held));
  return needed.size > 0 ? store(marking, from, pick(random, [...needed])) : marking;
}

/** Runs a whole marking cycle, with changes of the graph between its steps. */
function cycle(marking: Marking, random: () => number, check: (marking: Marking) => void, changes = 2): Marking {
  let now = collectorStep(marking);
  for (let guard = 0; now.phase === 'marking'; guard++) {
    check(now);
    if (guard > 2_000) throw new Error('Marking does not end.');
    for (let left = guard < 30 ? Math.floor(random() * (changes + 1)) : 0; left > 0; left--) {
      now = mutate(now, random);
      check(now);
    }
    now = collectorStep(now);
  }
  check(now);
  return now;
}

describe('with the barrier, while the program changes the graph at random', () => {
  for (const seed of range(0, 60)) {
    test(`no black object refers to a white one, and no reachable object is freed (seed ${seed})`, () => {
      const random = randomNumbers(seed);
      const start = idle(randomGraph(random), true);
      const done = cycle(start, random, (now) => expect(broken(now)).toEqual([]));
      expect(done.lost).toEqual([]);
      const stillNeeded = reachable(done.graph);
      const again = cycle(done, random, () => undefined, 0);
      expect(new Set(objectsOf(again.graph).map(({ id }) => id)), 'all garbage is gone after a quiet cycle').toEqual(stillNeeded);
    });
  }
});

test('without changes one cycle frees exactly the unreachable objects', () => {
  for (const seed of range(0, 60)) {
    const random = randomNumbers(seed);
    const graph = randomGraph(random);
    const done = cycle(idle(graph, false), random, (now) => expect(broken(now)).toEqual([]), 0);
    expect(new Set(objectsOf(done.graph).map(({ id }) => id))).toEqual(reachable(graph));
    expect(done.lost).toEqual([]);
  }
});

test('without the barrier an object that is moved into a black object is lost', () => {
  const last = trapSteps(false).at(-1);
  expect(last?.lost).toEqual(['Tail', 'Last']);
  expect(trapSteps(false).flatMap(broken)).toContain('Box → Tail');
});

test('with the barrier that object survives', () => {
  const last = trapSteps(true).at(-1);
  expect(last?.lost).toEqual([]);
  expect(last?.freed).toEqual(['Old']);
  expect(trapSteps(true).flatMap(broken)).toEqual([]);
});
