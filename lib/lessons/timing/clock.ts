/** A monotonic clock in milliseconds. In a browser: `performance.now`. */
export type Clock = () => number;

/**
 * Measures the smallest step of a clock. Browsers round their clocks to prevent timing attacks: Chromium to 0.1 ms, or
 * to 0.005 ms if the page is cross-origin isolated.
 * @param steps how many steps to observe; at 0.1 ms a step, the default takes 2 ms
 * @returns milliseconds, above 0
 */
export function resolutionOf(clock: Clock, steps = 20): number {
  let least = Infinity;
  let before = clock();
  for (let seen = 0; seen < steps; ) {
    const now = clock();
    if (now <= before) continue;
    least = Math.min(least, now - before);
    before = now;
    seen += 1;
  }
  return least;
}
