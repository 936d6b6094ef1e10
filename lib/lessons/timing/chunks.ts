import type { Clock } from './clock';

/**
 * Processes every item, and yields to other tasks when a time slice is used up.
 * @param sliceMs the length of a slice; Infinity processes all items at once
 * @param turn yields, and resolves when the work may continue
 * @returns the number of slices
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
