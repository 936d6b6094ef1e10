/** What a drive found, from the payloads alive before it and after each of its visits. */
export type Verdict =
  /** Every visit left the same number behind. */
  | { is: 'retained'; perVisit: number; count: number }
  /** Nothing is left. */
  | { is: 'released' }
  /** Something is left, and no more of it than after the second visit: it is kept once. */
  | { is: 'bounded'; count: number }
  /** It grew, but not by the same number each time. */
  | { is: 'unclear'; counts: readonly number[] };

/**
 * The shape that the hunter looks for: a leak is what grows by the same number with every visit but the first, which may
 * fill what is filled once.
 * @param alive payloads alive, first before the drive, then after each visit and a collection
 */
export function verdictOf(alive: readonly number[]): Verdict {
  const [before = 0, first = 0, ...later] = alive;
  const last = alive.at(-1) ?? before;
  const growth = later.map((count, at) => count - (at === 0 ? first : (later[at - 1] ?? 0)));
  const [perVisit = 0] = growth;
  if (last <= before) return { is: 'released' };
  if (growth.every((more) => more === perVisit) && perVisit > 0) return { is: 'retained', perVisit, count: last - before };
  if (growth.slice(-3).every((more) => more <= 0)) return { is: 'bounded', count: last - before };
  return { is: 'unclear', counts: alive.slice(1) };
}
