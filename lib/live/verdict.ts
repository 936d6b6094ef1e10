/** The verdict of a drive, from the numbers of live payloads before it and after each visit. */
export type Verdict =
  /** Every visit left the same number of payloads alive. */
  | { is: 'retained'; perVisit: number; count: number }
  /** No payload is left alive. */
  | { is: 'released' }
  /** Payloads are left alive, but their number has stopped growing. */
  | { is: 'bounded'; count: number }
  /** The number grew, but not by the same amount with each visit. */
  | { is: 'unclear'; counts: readonly number[] };

/**
 * Judges the growth as the hunter does: a leak grows by the same number with every visit except the first, which may
 * fill something once.
 * @param alive live payloads, first before the drive, then after each visit and a collection
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
