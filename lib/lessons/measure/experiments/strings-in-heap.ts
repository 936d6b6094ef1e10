import { getHeapStatistics } from 'node:v8';
import { defineExperiment } from '../experiment';
import { memoryFlags } from '../reading';

/** What primitives add to the heap, and what remains when their references are dropped. */
export interface StringsInHeapData {
  what: string;
  count: number;
  heapMb: number;
  afterReleaseMb: number;
}

const count = 200_000;

const makers: readonly { what: string; make: (at: number) => unknown }[] = [
  { what: 'strings of 40 letters', make: (at) => String.fromCharCode(...Array.from({ length: 40 }, (_, place) => 97 + ((at >> (place % 16)) % 16))) },
  { what: 'numbers with a fraction', make: (at) => at + 0.5 },
  { what: 'bigints', make: (at) => 2n ** 62n + BigInt(at) },
  { what: 'small whole numbers', make: (at) => at },
];

/** Measures the heap with many primitives, each in a slot that existed before, and again without them. */
export default defineExperiment({
  parameters: {},
  heapMb: 256,
  seconds: 30,
  flags: memoryFlags,
  async run(_, report) {
    for (const { what, make } of makers) {
      const slots = new Array<unknown>(count).fill(null);
      const before = usedMb();
      for (let at = 0; at < count; at++) slots[at] = make(at);
      const heapMb = usedMb() - before;
      slots.fill(null);
      const afterReleaseMb = usedMb() - before;
      await report({ what, count: slots.length, heapMb, afterReleaseMb } satisfies StringsInHeapData); // keeps the slots alive until here
    }
  },
});

function usedMb(): number {
  globalThis.gc?.();
  return getHeapStatistics().used_heap_size / 1e6;
}
