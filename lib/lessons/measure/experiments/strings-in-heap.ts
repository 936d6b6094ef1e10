import { getHeapStatistics } from 'node:v8';
import { defineExperiment } from '../experiment';
import { weighingFlags } from '../reading';

/** What some primitives add to the heap, and what of it is left when they have been let go of. */
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

/** Makes many primitives, each kept in a slot that was there before, and looks at the heap: with them, and without. */
export default defineExperiment({
  parameters: {},
  heapMb: 256,
  seconds: 30,
  flags: weighingFlags,
  async run(_, report) {
    for (const { what, make } of makers) {
      const slots = new Array<unknown>(count).fill(null);
      const before = usedMb();
      for (let at = 0; at < count; at++) slots[at] = make(at);
      const heapMb = usedMb() - before;
      slots.fill(null);
      const afterReleaseMb = usedMb() - before;
      await report({ what, count: slots.length, heapMb, afterReleaseMb } satisfies StringsInHeapData); // the slots stayed until here
    }
  },
});

function usedMb(): number {
  globalThis.gc?.();
  return getHeapStatistics().used_heap_size / 1e6;
}
