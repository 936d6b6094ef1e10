import { getHeapSpaceStatistics } from 'node:v8';
import { defineExperiment } from '../experiment';
import { compare, memoryFlags } from '../reading';

const cellBytes = 1_000;

/** A cell on V8's heap: an array of small integers, about `cellBytes` long. */
const cell = () => new Array<number>(cellBytes / 8).fill(1);

/** Bytes that objects of the old generation use, and bytes that its pages take from the operating system. */
function oldSpace(): { used: number; taken: number } {
  const old = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'old_space');
  return { used: old?.space_used_size ?? 0, taken: old?.physical_space_size ?? 0 };
}

/** Collects until every live object has been promoted to the old generation. */
function collect(): void {
  for (let round = 0; round < 3; round++) globalThis.gc?.();
}

/** Which of the cells survive: scattered between the others, or in one contiguous range. */
const survivors: Record<string, (at: number, cells: number) => boolean> = {
  'one in ten, scattered': (at) => at % 10 === 0,
  'one in two, scattered': (at) => at % 2 === 0,
  'one in two, side by side': (at, cells) => at < cells / 2,
};

/**
 * Measures fragmentation: fills the old generation with cells, drops most or half of them, and collects. The difference
 * between taken and used bytes is free space in gaps. Then it fills the gaps again with cells of the same size.
 */
export default defineExperiment({
  parameters: { cells: { least: 1_000, most: 60_000, initial: 8_000 }, runs: { least: 3, most: 9, initial: 5 } },
  heapMb: 256,
  seconds: 60,
  flags: memoryFlags,
  async run({ cells, runs }, report) {
    await compare(survivors, runs, report, (lives) => {
      collect();
      const empty = oldSpace();
      let kept: unknown[] = Array.from({ length: cells }, cell);
      collect();
      const full = oldSpace();
      kept = kept.filter((_, at) => lives(at, cells));
      collect();
      const sparse = oldSpace();
      kept.push(Array.from({ length: cells - kept.length }, cell));
      collect();
      const refilled = oldSpace();
      kept.length = 0; // keeps the cells alive until here
      return {
        full: full.taken - empty.taken,
        used: sparse.used - empty.used,
        taken: sparse.taken - empty.taken,
        refilled: refilled.taken - empty.taken,
      };
    });
  },
});
