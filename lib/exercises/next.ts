/* Which exercise comes next, for the list, the page of an exercise and the command `watch`. */

/**
 * The first exercise that is not solved: of those after `after`, then of those before it.
 * @param rows the exercises in the order in which to do them
 * @param after the slug of the exercise that the learner is at; without it, the search starts at the first
 * @returns undefined if all others are solved
 */
export function nextUnsolved<Row extends { slug: string }>(rows: readonly Row[], isSolved: (slug: string) => boolean, after?: string): Row | undefined {
  const at = rows.findIndex(({ slug }) => slug === after);
  return [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))].find(({ slug }) => !isSolved(slug));
}

/** The sum of the minutes in words: "about 40 min", "about 2 h 15 min". */
export function sayMinutes(rows: readonly { minutes: number }[]): string {
  const total = rows.reduce((sum, { minutes }) => sum + minutes, 0);
  const hours = Math.floor(total / 60);
  const rest = total % 60;
  return `about ${[...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])].join(' ')}`;
}

/**
 * Takes the exercises that are not solved, one after the other, until all are solved.
 * @param list the exercises in the order in which to do them; it is read again after each, because another terminal may solve one
 * @param solve resolves when this exercise is solved. It also gets the number of solved exercises, and of all.
 */
export async function solveInTurn<Row extends { slug: string; isSolved: boolean }>(
  list: () => Promise<readonly Row[]>,
  solve: (next: Row, solved: number, of: number) => Promise<void>,
): Promise<void> {
  for (let after: string | undefined; ; ) {
    const all = await list();
    const solved = new Set(all.filter(({ isSolved }) => isSolved).map(({ slug }) => slug));
    const next = nextUnsolved(all, (slug) => solved.has(slug), after);
    if (!next) return;
    await solve(next, solved.size, all.length);
    after = next.slug;
  }
}
