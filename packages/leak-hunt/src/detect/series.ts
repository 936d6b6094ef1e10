/** The series of a group: by visit, how many of its objects are alive. */
import type { Snapshot } from '../heap/snapshot';

/** The index of the visit in which an object was born. Negative if it was born before or after the visits, or if its id is even. */
export function visitOf(id: number, marks: readonly number[]): number {
  if (id % 2 === 0 || id <= (marks[0] ?? 0)) return -1;
  return marks.findIndex((last) => id <= last) - 1;
}

/** By visit, how many of the nodes were born in it. */
export function seriesOf(snapshot: Snapshot, marks: readonly number[], nodes: readonly number[]): number[] {
  const series = new Array<number>(marks.length - 1).fill(0);
  for (const node of nodes) {
    const visit = visitOf(snapshot.id(node), marks);
    series[visit] = (series[visit] ?? 0) + 1;
  }
  return series;
}

/** From how many visits on a rhythm can be seen: growth in every second visit, or by one and then by three. */
export const visitsForRhythm = 14;
const windows = 3;
/** In fewer visits, growth may be several objects that the page makes only once. */
const leastVisitsWithGrowth = 4;

/**
 * How many objects of a series each visit leaves. The first and the last visit do not count: the first may create objects
 * only once, and React's alternate fibre may still retain the last render.
 *
 * In a short series, a leak leaves objects in each visit between them. In a long series it leaves some in each third of
 * them. A single allocation, a cache that fills and stops, and one that keeps the newest do neither.
 * @param subtracted how many objects of each visit do not count
 * @returns the same number in each visit, or the least one in a short series, or the mean in a long series; 0 without growth
 */
export function perVisitOf(series: readonly number[], subtracted = 0): number {
  const middle = series.slice(1, -1);
  if (middle.length === 0) return 0;
  const least = Math.min(...middle) - subtracted;
  if (series.length < visitsForRhythm || (least >= 1 && isSteady(series))) return Math.max(0, least);
  const size = Math.floor(middle.length / windows);
  for (let i = 0; i < windows; i++) {
    const window = i === windows - 1 ? middle.slice(i * size) : middle.slice(i * size, (i + 1) * size);
    if (sum(window) - subtracted * window.length < 1) return 0;
  }
  if (middle.filter((count) => count > subtracted).length < leastVisitsWithGrowth) return 0;
  // A rhythm of two, three or six visits has the same mean wherever it begins.
  const whole = middle.slice(middle.length % 6);
  return Math.round((sum(whole) / whole.length - subtracted) * 10) / 10;
}

/** Whether each visit leaves the same number. The first and the last visit do not count. */
export function isSteady(series: readonly number[]): boolean {
  const middle = series.slice(1, -1);
  return Math.min(...middle) === Math.max(...middle);
}

/** How much more each visit leaves, at least, than the one before if growth speeds up. */
const accelerating = 1.4;

/** Whether each visit leaves clearly more than the one before, as where the objects are doubled each time. */
export function isAccelerating(series: readonly number[]): boolean {
  const middle = series.slice(1, -1);
  return middle.length >= 2 && (middle[0] ?? 0) > 0 && middle.every((count, i) => i === 0 || count >= accelerating * (middle[i - 1] ?? 0));
}

/**
 * Whether a short series may belong to a leak with a rhythm of its own: at least two visits left objects, and not only
 * the newest visits. A cache that keeps the newest few objects leaves those of the newest visits only.
 */
export function mayHaveRhythm(series: readonly number[]): boolean {
  const counted = series.slice(0, -1);
  const left = counted.filter((count) => count > 0).length;
  return left >= 2 && counted.slice(counted.length - left).some((count) => count === 0);
}

/**
 * Whether a single visit has left something, and neither the first one, which may set things up, nor the one before the last. The
 * last one does not count. A leak in every fourth or fifth visit shows no more than that in seven visits, and what is made only
 * once does, too.
 */
export function isSingle(series: readonly number[]): boolean {
  const counted = series.slice(0, -1);
  const [first = 0, ...others] = counted.flatMap((count, visit) => (count > 0 ? [visit] : []));
  return others.length === 0 && first > 0 && first < counted.length - 1;
}

/** The sum of several series of equal length, by visit. */
export function sumOfSeries(all: readonly (readonly number[])[]): number[] {
  return (all[0] ?? []).map((_, visit) => sum(all.map((series) => series[visit] ?? 0)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
