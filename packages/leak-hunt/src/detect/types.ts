import type { Group } from '../record/types';

/** A group, with how many of it every visit leaves, the control's share already subtracted. */
export type Growth<G extends Group = Group> = G & { perVisit: number };

/** The groups that grow with every visit. */
export interface Judgement<G extends Group = Group> {
  /** Groups that grow by the same number in every middle visit. */
  steady: Growth<G>[];
  /** Groups that grow in every middle visit, by different numbers; `perVisit` is the least of them. */
  unsteady: Growth<G>[];
}

/** What a hunt says of a walk. */
export type Verdict = 'leak' | 'clean' | 'inconclusive' | 'error';
