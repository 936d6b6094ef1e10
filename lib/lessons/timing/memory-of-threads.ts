/** The parts of the result of `performance.measureUserAgentSpecificMemory` that are used here. */
export interface Measured {
  bytes: number;
  breakdown: readonly { bytes: number; types: readonly string[]; attribution: readonly { scope: string }[] }[];
}

/** The bytes of a page, of its workers, and of neither or both. */
export interface Threads {
  page: number;
  workers: number;
  other: number;
}

/** Sums up the bytes that belong only to the page, only to its workers, and to neither or both. */
export function threadsOf({ breakdown }: Measured): Threads {
  const threads: Threads = { page: 0, workers: 0, other: 0 };
  for (const { bytes, attribution } of breakdown) {
    const scopes = new Set(attribution.map(({ scope }) => scope));
    const [scope] = scopes;
    if (scopes.size !== 1) threads.other += bytes;
    else if (scope === 'Window') threads.page += bytes;
    else if (scope?.endsWith('WorkerGlobalScope')) threads.workers += bytes;
    else threads.other += bytes;
  }
  return threads;
}

/**
 * Measures the memory of this page and its workers. The browser waits for a garbage collection, up to some 20 seconds.
 * @returns undefined if the browser does not support it
 */
export async function measureThreads(): Promise<Threads | undefined> {
  const { measureUserAgentSpecificMemory: measure } = performance as Performance & {
    measureUserAgentSpecificMemory?: () => Promise<Measured>;
  };
  // A browser may have the function and reject the call: headless Chromium does.
  const measured = await measure?.call(performance).catch(() => undefined);
  return measured && threadsOf(measured);
}
