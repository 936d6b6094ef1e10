/** What `performance.measureUserAgentSpecificMemory` says, as far as it is read here. */
export interface Measured {
  bytes: number;
  breakdown: readonly { bytes: number; types: readonly string[]; attribution: readonly { scope: string }[] }[];
}

/** Bytes of a page, and of its workers; what belongs to neither, or to both, stands beside them. */
export interface Threads {
  page: number;
  workers: number;
  other: number;
}

/** Sums up what belongs to the page's own window, to its workers, and to no one of them. */
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
 * Has the browser weigh this page and its workers. It waits for a collection, up to some 20 seconds.
 * @returns undefined where the browser does not tell
 */
export async function weighThreads(): Promise<Threads | undefined> {
  const { measureUserAgentSpecificMemory: measure } = performance as Performance & {
    measureUserAgentSpecificMemory?: () => Promise<Measured>;
  };
  // A browser may have it and refuse: headless Chromium does.
  const measured = await measure?.call(performance).catch(() => undefined);
  return measured && threadsOf(measured);
}
