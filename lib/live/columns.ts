import { type Cage, roll } from './canary';

/** What is known of a payload: the page on show uses it; no collection came by yet; it outlived one; it is gone. */
export type State = 'alive' | 'waiting' | 'retained' | 'released';

/** The payloads of one visit, those that live first. */
export interface Column {
  visit: number;
  made: number;
  alive: number;
  /** Of those that live. */
  state: Exclude<State, 'released'>;
}

/** The payloads of the last visits of a specimen, oldest first. */
export function columnsOf(cage: Cage, most: number): Column[] {
  const begun = cage.visits;
  const from = Math.max(0, begun - most);
  return Array.from({ length: begun - from }, (_, at) => {
    const visit = from + at;
    const bin = visit % roll;
    return { visit, made: cage.made[bin] ?? 0, alive: cage.alive[bin] ?? 0, state: stateOf(cage, visit) };
  });
}

/** How many payloads are in which state; those that live may be of more visits than the columns show. */
export function statesOf(cage: Cage): Record<State, number> {
  const states: Record<State, number> = { alive: 0, waiting: 0, retained: 0, released: cage.madeInAll };
  const from = Math.max(0, cage.visits - roll);
  for (let visit = from; visit < from + roll; visit++) {
    const count = cage.alive[visit % roll] ?? 0;
    states[stateOf(cage, visit)] += count;
    states.released -= count;
  }
  return states;
}

function stateOf(cage: Cage, visit: number): Column['state'] {
  if (visit < cage.proven) return 'retained';
  return cage.isOpen && visit >= cage.visits - 1 ? 'alive' : 'waiting';
}
