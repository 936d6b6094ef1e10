interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The height of a box's header, at whose middle an arrow ends. */
const headHeight = 16;
const leastBend = 16;
const mostBend = 26;

/**
 * Computes the path of an arrow from a reference to its object, in the coordinates of `origin`. If the object is
 * further right, the arrow ends at its left edge; otherwise it goes around on the right, with a different distance for
 * each arrow.
 * @param turn a number that varies the distance
 */
export function route(dot: Box, target: Box, origin: Pick<Box, 'left' | 'top'>, turn: number): string {
  const x = dot.right - origin.left;
  const y = (dot.top + dot.bottom) / 2 - origin.top;
  const endY = Math.min(target.top + headHeight, target.bottom) - origin.top;
  if (target.left > dot.right) {
    const endX = target.left - origin.left - 2;
    const bend = Math.max(leastBend, (endX - x) / 2);
    return `M${round(x)} ${round(y)} C${round(x + bend)} ${round(y)} ${round(endX - bend)} ${round(endY)} ${round(endX)} ${round(endY)}`;
  }
  const endX = target.right - origin.left + 2;
  const outer = Math.max(x, endX) + leastBend + (turn % 3) * ((mostBend - leastBend) / 2);
  return `M${round(x)} ${round(y)} C${round(outer)} ${round(y)} ${round(outer)} ${round(endY)} ${round(endX)} ${round(endY)}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
