/**
 * Limits the measurements that run at the same time: one a browser tab and two in total, because they would falsify
 * each other.
 */

const most = 2;

/** One set for all route modules of the process and for every reload in development. */
const shared = globalThis as { leakLabMeasuring?: Set<string> };

/**
 * Reserves a slot for a tab.
 * @returns a function that releases it, or the reason why there is none
 */
export function takeSlot(tab: string): (() => void) | string {
  const running = (shared.leakLabMeasuring ??= new Set());
  if (running.has(tab)) return 'Another measurement of this page is still running.';
  if (running.size >= most) return 'Other pages are measuring; try again when they are done.';
  running.add(tab);
  return () => void running.delete(tab);
}
