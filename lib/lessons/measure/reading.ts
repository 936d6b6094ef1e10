/** One run of one variant, as reported by an experiment that compares variants. */
export interface Reading {
  /** The name of the variant, which is a row of the table. */
  way: string;
  /** The values by the key of the table's column; bytes, milliseconds or counts. */
  values: Readonly<Record<string, number>>;
}

/** Bytes in use after a full collection: V8's heap and the buffers outside it. Needs `--expose-gc`. */
function bytesInUse(): number {
  for (let round = 0; round < 2; round++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/**
 * Flags for experiments that measure memory. V8 then compiles on the main thread. On a busy machine a compile job that
 * waits for another thread would retain objects that the program has dropped.
 */
export const memoryFlags = ['--no-concurrent-recompilation'] as const;

/** Holds the measured object, where the compiler cannot see that nothing uses it. */
const keeper: { holds: unknown } = { holds: undefined };

/** The bytes that stay in use while the result of `make` is retained. Other objects that it needs must exist before. */
export function bytesKept(make: () => unknown): number {
  keeper.holds = undefined;
  const before = bytesInUse();
  keeper.holds = make();
  const kept = bytesInUse() - before;
  keeper.holds = undefined;
  return kept;
}

/** The duration of `work` in milliseconds. */
export function msOf(work: () => unknown): number {
  const began = performance.now();
  keeper.holds = work();
  const took = performance.now() - began;
  keeper.holds = undefined;
  return took;
}

/**
 * Measures every variant in turn, and repeats this `runs` times. A warm-up round before is not reported, because it
 * includes compilation and new object shapes.
 * @param read measures one run of one variant
 */
export async function compare<Way>(
  ways: Readonly<Record<string, Way>>,
  runs: number,
  report: (reading: Reading) => Promise<void>,
  read: (way: Way) => Reading['values'] | Promise<Reading['values']>,
): Promise<void> {
  for (let run = -1; run < runs; run++) {
    for (const [way, what] of Object.entries(ways)) {
      const values = await read(what);
      if (run >= 0) await report({ way, values });
    }
  }
}
