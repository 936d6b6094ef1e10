/** Milliseconds since some fixed moment; it never goes back. In a browser: `performance.now`. */
export type Clock = () => number;

/**
 * The smallest step that a clock is seen to take. Browsers round theirs, to keep pages from timing one another: Chromium
 * to 0.1 ms, or to 0.005 ms where the page is isolated from other origins.
 * @param steps how many steps to wait for; at 0.1 ms a step, the default takes 2 ms
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
