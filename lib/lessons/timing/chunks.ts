import type { Clock } from './clock';

/**
 * Does some work on every item, and lets others have a turn whenever a slice of time is used up.
 * @param sliceMs how long to work at a stretch; Infinity does all of it at once
 * @param turn resolves when it is this work's turn again
 * @returns how many turns it took
 */
export async function inSlices<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  sliceMs: number,
  { clock, turn }: { clock: Clock; turn: () => Promise<void> },
): Promise<number> {
  let turns = 1;
  let until = clock() + sliceMs;
  for (const item of items) {
    work(item);
    if (clock() < until) continue;
    turns += 1;
    await turn();
    until = clock() + sliceMs;
  }
  return turns;
}
