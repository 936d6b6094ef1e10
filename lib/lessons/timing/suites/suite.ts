import type { Contender } from '../race';

/** A job, and several ways to do it. All of them give the same answer: a test holds them to it. */
export interface Suite {
  /** What is compared, as the heading of its table. */
  title: string;
  /** The job, in a sentence, with its size. */
  job: string;
  contenders: readonly Contender[];
}
