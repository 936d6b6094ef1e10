import { defineExperiment } from '../experiment';
import { bytesKept, compare, memoryFlags } from '../reading';

const valueAt = (at: number) => at + 0.5;

const ways: Record<string, (length: number) => unknown> = {
  Uint8Array: (length) => new Uint8Array(length).fill(1),
  Float32Array: (length) => Float32Array.from({ length }, (_, at) => valueAt(at)),
  Float64Array: (length) => Float64Array.from({ length }, (_, at) => valueAt(at)),
  'new Array(n), still empty': (length) => new Array<number>(length),
  'new Array(n), filled by index': (length) => {
    const values = new Array<number>(length);
    for (let at = 0; at < length; at++) values[at] = valueAt(at);
    return values;
  },
  '[] and push': (length) => {
    const values: number[] = [];
    for (let at = 0; at < length; at++) values.push(valueAt(at));
    return values;
  },
  'plain array, one string among the numbers': (length) => {
    const values: (number | string)[] = ['first'];
    for (let at = 1; at < length; at++) values.push(valueAt(at));
    return values;
  },
  'array of objects { value }': (length) => Array.from({ length }, (_, at) => ({ value: valueAt(at) })),
};

/** Measures how many bytes the same numbers take in different kinds of arrays. */
export default defineExperiment({
  parameters: { length: { least: 1_000, most: 1_000_000, initial: 200_000 }, runs: { least: 3, most: 9, initial: 5 } },
  heapMb: 256,
  seconds: 60,
  flags: memoryFlags,
  async run({ length, runs }, report) {
    await compare(ways, runs, report, (make) => {
      const bytes = bytesKept(() => make(length));
      return { bytes, each: bytes / length };
    });
  },
});
