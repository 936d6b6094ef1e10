/** The middle of some measurements and how far they lie apart, in the unit they came in. */
export interface Summary {
  median: number;
  least: number;
  most: number;
}

/** Sums up measurements. @throws RangeError where there are none */
export function summarize(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) throw new RangeError('There is nothing to sum up.');
  return { median: medianOf(sorted), least, most };
}

/** Of an even number of values, the mean of the two in the middle. */
function medianOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
