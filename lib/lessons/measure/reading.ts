/** What an experiment that compares ways of doing something reports: one run of one way. */
export interface Reading {
  /** As a row of the table calls the way. */
  way: string;
  /** What was read, by the key of the table's column; bytes or milliseconds, or a count. */
  values: Readonly<Record<string, number>>;
}

/** Bytes in use after a full collection: V8's heap, and the buffers outside it. Needs `--expose-gc`. */
export function bytesInUse(): number {
  for (let round = 0; round < 2; round++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/**
 * Flags for experiments that weigh: V8 compiles on the thread that asks for it. On a busy machine a job that waits for a
 * thread of its own keeps what the program has let go, and that would still be on the scale.
 */
export const weighingFlags = ['--no-concurrent-recompilation'] as const;

/** What is weighed at the moment, where no compiler can tell that nobody uses it. */
const scale: { holds: unknown } = { holds: undefined };

/** How many bytes stay in use while what `make` gives is kept. What it needs besides must be there already. */
export function bytesKept(make: () => unknown): number {
  scale.holds = undefined;
  const before = bytesInUse();
  scale.holds = make();
  const kept = bytesInUse() - before;
  scale.holds = undefined;
  return kept;
}

/** How many milliseconds something takes. */
export function msOf(work: () => unknown): number {
  const began = performance.now();
  scale.holds = work();
  const took = performance.now() - began;
  scale.holds = undefined;
  return took;
}

/**
 * Reads every way in turn, and then all of them again, `runs` times. A round before those is not reported: it also pays for
 * code that is compiled and shapes that are met for the first time.
 * @param read one run of one way
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
