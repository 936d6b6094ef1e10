/** How the frames of a page came while something else went on. */
export interface FrameStats {
  /** How many frames came. */
  frames: number;
  /** How many should have come beside those, at the page's usual pace. */
  dropped: number;
  /** The longest time without a frame, in milliseconds. */
  longestMs: number;
}

function gapsOf(stamps: readonly number[]): number[] {
  return stamps.slice(1).map((stamp, at) => stamp - (stamps[at] ?? stamp));
}

/**
 * The usual time between frames: the one in the middle, which a single late frame does not move.
 * @param stamps when frames came, in milliseconds
 * @returns milliseconds; NaN for fewer than two frames
 */
export function usualGap(stamps: readonly number[]): number {
  const sorted = gapsOf(stamps).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

/** Counts the frames of a stretch, and those missing from it. @param usualMs the pace of the page at rest */
export function frameStats(stamps: readonly number[], usualMs: number): FrameStats {
  const gaps = gapsOf(stamps);
  const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / usualMs) - 1), 0);
  return { frames: stamps.length, dropped, longestMs: Math.max(0, ...gaps) };
}
