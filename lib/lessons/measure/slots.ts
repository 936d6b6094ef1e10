/**
 * How many measurements run at once: one a browser tab, and few in all, since they would falsify one another.
 */

const most = 2;

/** Every route module of the process, and every reload of it in development, shares the one set. */
const shared = globalThis as { leakLabMeasuring?: Set<string> };

/**
 * Takes the tab's place.
 * @returns what gives it back, or why there is none
 */
export function takeSlot(tab: string): (() => void) | string {
  const running = (shared.leakLabMeasuring ??= new Set());
  if (running.has(tab)) return 'Another measurement of this page is still running.';
  if (running.size >= most) return 'Other pages are measuring; try again when they are done.';
  running.add(tab);
  return () => void running.delete(tab);
}
