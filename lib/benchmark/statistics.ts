/** The median and the spread of some measurements, in their own unit. */
export interface Summary {
  median: number;
  least: number;
  most: number;
}

/** Sums up measurements. @throws RangeError if there are none */
export function summarize(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) throw new RangeError('There are no measurements to sum up.');
  return { median: medianOf(sorted), least, most };
}

/** The median; for an even number of values the mean of the two in the middle. */
function medianOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
