/** Statistics of a page's frames during other work. */
export interface FrameStats {
  /** The number of frames. */
  frames: number;
  /** The number of frames that are missing at the page's usual rate. */
  dropped: number;
  /** The longest time without a frame, in milliseconds. */
  longestMs: number;
}

function gapsOf(stamps: readonly number[]): number[] {
  return stamps.slice(1).map((stamp, at) => stamp - (stamps[at] ?? stamp));
}

/**
 * The median time between frames, which a single late frame does not change.
 * @param stamps the times of the frames, in milliseconds
 * @returns milliseconds; NaN for fewer than two frames
 */
export function usualGap(stamps: readonly number[]): number {
  const sorted = gapsOf(stamps).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

/** Counts the frames of a period, and the missing ones. @param usualMs the gap between frames of the idle page */
export function frameStats(stamps: readonly number[], usualMs: number): FrameStats {
  const gaps = gapsOf(stamps);
  const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / usualMs) - 1), 0);
  return { frames: stamps.length, dropped, longestMs: Math.max(0, ...gaps) };
}
