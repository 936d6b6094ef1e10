import { at, isVisible } from 'leak-hunt/heap';
import type { Comparison } from './compare';
import type { ViewerHeap } from './heap';
import { isEngineConstructor } from './tables';

/** A constructor whose objects may be leaked, with the signs of it. */
export interface Suspect {
  key: string;
  name: string;
  kind: string;
  /** Detached elements among its objects. */
  detached: number;
  /** In how many intervals of the recording an object was allocated that is still alive. 0 without a recording. */
  intervals: number;
  /** How many more objects there are than in the earlier snapshot. 0 without one. */
  grown: number;
  retained: number;
}

/**
 * How many intervals make a suspect: something that fills once, such as a cache, has one, and a second may be chance.
 * The hunter asks for the same number in each visit, but a file does not record where a visit began and ended.
 */
const fewestIntervals = 3;

/**
 * The constructors whose objects show a sign of a leak, without V8's and Blink's own: detached elements, objects that
 * were allocated again and again during the recording, or more objects than in the earlier snapshot.
 * @param comparison the comparison with an earlier snapshot, if there is one
 */
export function suspectsOf(heap: ViewerHeap, comparison: Comparison | undefined): Suspect[] {
  const { snapshot, groups, births } = heap;
  const detached = new Uint32Array(groups.list.length);
  /** The intervals of each group as bits: there are at most 24. */
  const intervals = new Uint32Array(groups.list.length);
  for (let node = 0; node < snapshot.nodeCount; node++) {
    const place = at(groups.of, node);
    if (heap.isDetached(node)) detached[place] = at(detached, place) + 1;
    const span = births?.spanOf(snapshot.id(node)) ?? -1;
    if (span >= 0 && isVisible(snapshot, node)) intervals[place] = at(intervals, place) | (1 << span);
  }
  const grownBy = new Map(comparison?.differences.map(({ group, countBefore, countAfter }) => [group.key, countAfter - countBefore]));
  return groups.list.flatMap(({ key, name, kind, retained }, place) => {
    const suspect = { key, name, kind, retained, detached: at(detached, place), intervals: bitsIn(at(intervals, place)), grown: Math.max(0, grownBy.get(key) ?? 0) };
    const isSuspect = suspect.detached > 0 || suspect.intervals >= fewestIntervals || suspect.grown > 0;
    return isSuspect && !isEngineConstructor(name) && kind !== 'code' ? [suspect] : [];
  });
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
