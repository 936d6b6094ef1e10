/** Finds the places at which a series is far from its mean, off the main thread. */

export type ToDetector = { check: readonly number[] } | { stop: true };

export interface FromDetector {
  /** The places of the outliers, in the series that was checked last. */
  outliers: number[];
}

let series: readonly number[] = [];

function outliersOf(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.flatMap((value, at) => (Math.abs(value - mean) > 3 * deviation ? [at] : []));
}

self.onmessage = ({ data }: MessageEvent<ToDetector>) => {
  series = 'check' in data ? data.check : [];
  if (series.length > 0) self.postMessage({ outliers: outliersOf(series) } satisfies FromDetector);
};
