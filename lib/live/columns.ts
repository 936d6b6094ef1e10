import { type PayloadCounts, slotCount } from './canary';

/**
 * The state of a payload. `alive`: the mounted page uses it. `waiting`: no collection has run since. `retained`: it
 * survived a collection. `released`: it was collected.
 */
export type State = 'alive' | 'waiting' | 'retained' | 'released';

/** The payloads of one visit. The live ones come first. */
export interface Column {
  visit: number;
  made: number;
  alive: number;
  /** The state of the live payloads. */
  state: Exclude<State, 'released'>;
}

/**
 * The columns of the last visits of a specimen, oldest first.
 * @param most the maximum number of columns
 */
export function columnsOf(counts: PayloadCounts, most: number): Column[] {
  const visitCount = counts.visits;
  const from = Math.max(0, visitCount - most);
  return Array.from({ length: visitCount - from }, (_, at) => {
    const visit = from + at;
    const slot = visit % slotCount;
    return { visit, made: counts.made[slot] ?? 0, alive: counts.alive[slot] ?? 0, state: stateOf(counts, visit) };
  });
}

/** The number of payloads in each state. It includes live payloads of visits that have no column any more. */
export function statesOf(counts: PayloadCounts): Record<State, number> {
  const states: Record<State, number> = { alive: 0, waiting: 0, retained: 0, released: counts.madeTotal };
  const from = Math.max(0, counts.visits - slotCount);
  for (let visit = from; visit < from + slotCount; visit++) {
    const count = counts.alive[visit % slotCount] ?? 0;
    states[stateOf(counts, visit)] += count;
    states.released -= count;
  }
  return states;
}

function stateOf(counts: PayloadCounts, visit: number): Column['state'] {
  if (visit < counts.collectedVisits) return 'retained';
  return counts.isOpen && visit >= counts.visits - 1 ? 'alive' : 'waiting';
}
