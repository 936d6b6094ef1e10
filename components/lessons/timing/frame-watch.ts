/** Records the times of this page's frames until it is stopped. */
export class FrameWatch {
  readonly stamps: number[] = [];
  private request = 0;
  private waiting: { until: number; resolve: () => void }[] = [];

  /** @param paint called in every frame with its time in milliseconds */
  constructor(private readonly paint: (now: number) => void) {
    this.request = requestAnimationFrame(this.tick);
  }

  /** Resolves after `count` more frames. */
  frames(count: number): Promise<void> {
    return new Promise((resolve) => this.waiting.push({ until: this.stamps.length + count, resolve }));
  }

  stop(): void {
    cancelAnimationFrame(this.request);
  }

  private readonly tick = (now: number) => {
    this.stamps.push(now);
    this.paint(now);
    for (const one of this.waiting.filter(({ until }) => until <= this.stamps.length)) one.resolve();
    this.waiting = this.waiting.filter(({ until }) => until > this.stamps.length);
    this.request = requestAnimationFrame(this.tick);
  };
}

/**
 * Observes tasks of 50 ms or more. @returns a function that ends the observation and returns the longest in
 * milliseconds
 */
export function watchLongTasks(): () => number | undefined {
  if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return () => undefined;
  let longest = 0;
  const note = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ entryTypes: ['longtask'] });
  return () => {
    note(observer.takeRecords());
    observer.disconnect();
    return longest;
  };
}
