import { defineExperiment } from '../experiment';
import { bytesKept, compare, memoryFlags } from '../reading';

const piece = 16;

/** A long string. The random start makes every string different, so that none is shared. */
function text(length: number): string {
  return Buffer.alloc(length, `${Math.random()} `).toString('latin1');
}

const ways: Record<string, (length: number) => unknown> = {
  'buffer.subarray(0, 16)': (length) => Buffer.alloc(length, 1).subarray(0, piece),
  'Buffer.from(buffer.subarray(0, 16))': (length) => Buffer.from(Buffer.alloc(length, 1).subarray(0, piece)),
  'bytes.subarray(0, 16)': (length) => new Uint8Array(length).fill(1).subarray(0, piece),
  'bytes.slice(0, 16)': (length) => new Uint8Array(length).fill(1).slice(0, piece),
  'text.slice(0, 16)': (length) => text(length).slice(0, piece),
  'text.slice(0, 12)': (length) => text(length).slice(0, 12),
  'a copy of text.slice(0, 16)': (length) => structuredClone(text(length).slice(0, piece)),
};

/** Measures how much memory a short slice of a long buffer or string retains. */
export default defineExperiment({
  parameters: { length: { least: 100_000, most: 16_000_000, initial: 1_000_000 }, runs: { least: 3, most: 9, initial: 5 } },
  heapMb: 256,
  seconds: 60,
  flags: memoryFlags,
  async run({ length, runs }, report) {
    await compare(ways, runs, report, (make) => ({ bytes: bytesKept(() => make(length)) }));
  },
});
