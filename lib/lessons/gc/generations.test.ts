import { describe, expect, test } from 'vitest';
import { aliveIn, answerRequests, cellsIn, emptyHeap, fullCollection, type Heap, make, nurserySize, oldSize, release, scavenge } from './generations';
import { range } from './graph';
import { pick, randomNumbers } from './random-graph';

/** A random action of a program, as the resulting states. */
function act(heap: Heap, random: () => number): Heap[] {
  const alive = [...aliveIn(heap)];
  const dice = random();
  if (dice < 0.5 || alive.length === 0) return make(heap, alive.length > 0 && random() < 0.5 ? pick(random, alive) : undefined);
  if (dice < 0.85) return [release(heap, pick(random, alive))];
  return dice < 0.95 ? scavenge(heap) : fullCollection(heap);
}

const isThere = (heap: Heap, id: string) => heap.cells.some((cell) => cell.id === id);

describe('on random programs', () => {
  for (const seed of range(0, 60)) {
    test(`every state keeps reachable objects, and promotes only objects that have survived twice (seed ${seed})`, () => {
      const random = randomNumbers(seed);
      let heap = emptyHeap;
      for (let step = 0; step < 80; step++) {
        for (const next of act(heap, random)) {
          for (const id of aliveIn(next)) expect(isThere(next, id), `${id} is gone: ${next.sentence}`).toBe(true);
          expect(cellsIn(next, 'old').every(({ survived }) => survived >= 2)).toBe(true);
          expect(cellsIn(next, 'old').length).toBeLessThanOrEqual(oldSize);
          for (const half of ['left', 'right'] as const) expect(cellsIn(next, half).length).toBeLessThanOrEqual(nurserySize);
          if (next.collecting === 'no') expect(cellsIn(next, next.active === 'left' ? 'right' : 'left')).toEqual([]);
          heap = next;
        }
      }
      const needed = aliveIn(heap);
      const cleaned = fullCollection(heap).at(-1) ?? heap;
      expect(new Set(cleaned.cells.map(({ id }) => id))).toEqual(needed);
    });
  }
});

test('an object stays in the nursery at its first scavenge and is promoted at its second', () => {
  const [made = emptyHeap] = make(emptyHeap);
  const once = scavenge(made).at(-1) ?? made;
  expect(once.cells).toMatchObject([{ place: 'right', survived: 1 }]);
  const twice = scavenge(once).at(-1) ?? once;
  expect(twice.cells).toMatchObject([{ place: 'old', survived: 2 }]);
});

test('a full nursery is collected before the next object is made', () => {
  let heap = emptyHeap;
  for (let count = 0; count < nurserySize; count++) heap = make(heap).at(-1) ?? heap;
  expect(heap.scavenges).toBe(0);
  const after = make(release(heap, 'o1')).at(-1) ?? heap;
  expect(after).toMatchObject({ scavenges: 1, made: nurserySize + 1 });
});

test('a nursery full of live objects is collected twice, and promoted', () => {
  let heap = emptyHeap;
  for (let count = 0; count <= nurserySize; count++) heap = make(heap).at(-1) ?? heap;
  expect(heap).toMatchObject({ scavenges: 2, promoted: nurserySize, made: nurserySize + 1 });
});

test('a dead object of the old space stays through scavenges and goes in a full collection', () => {
  let heap = make(emptyHeap).at(-1) ?? emptyHeap;
  for (let count = 0; count < 2; count++) heap = scavenge(heap).at(-1) ?? heap;
  heap = scavenge(release(heap, 'o1')).at(-1) ?? heap;
  expect(isThere(heap, 'o1')).toBe(true);
  heap = fullCollection(heap).at(-1) ?? heap;
  expect(isThere(heap, 'o1')).toBe(false);
});

test('an object that only an old object refers to survives a scavenge, because of the remembered set', () => {
  let heap = make(emptyHeap).at(-1) ?? emptyHeap;
  for (let count = 0; count < 2; count++) heap = scavenge(heap).at(-1) ?? heap;
  heap = make(heap, 'o1').at(-1) ?? heap;
  heap = scavenge(heap).at(-1) ?? heap;
  expect(isThere(heap, 'o2')).toBe(true);
});

test('the program that answers requests shows scavenges, promotions and garbage that is never promoted', () => {
  const last = answerRequests(emptyHeap, 12).at(-1) ?? emptyHeap;
  expect(last.scavenges).toBeGreaterThan(3);
  expect(last.promoted).toBeGreaterThan(2);
  expect(last.promoted).toBeLessThan(last.made / 3);
});

test('a heap full of live objects is reported as out of memory', () => {
  let heap = emptyHeap;
  for (let count = 0; count < 60; count++) heap = make(heap).at(-1) ?? heap;
  expect(heap.sentence).toContain('Out of memory');
  expect(heap.cells.length).toBe(heap.made);
});
