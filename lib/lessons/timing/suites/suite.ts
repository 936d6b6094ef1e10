import type { Alternative } from '../time-alternatives';

/** A job and several alternatives that do it. A test checks that all of them return the same result. */
export interface Suite {
  /** What is compared; the heading of the table. */
  title: string;
  /** The job, in a sentence, with its size. */
  job: string;
  alternatives: readonly Alternative[];
}
