/** The true verdict on a page: `leak` for a leaky page, `clean` for a fixed twin or a control. */
export type Truth = 'leak' | 'clean';

/** A tool's verdict on a page; `none` if it gives no verdict because it is undecided, failed, or took too long. */
export type Said = Truth | 'none';

/** The score of a tool: how its verdicts compare with the truth. Each verdict is counted once. */
export interface Score {
  right: number;
  /** Leaky pages reported as a leak, out of `leaky` pages. */
  found: number;
  leaky: number;
  /** Clean pages reported as a leak. */
  falseAlarms: number;
  /** Leaky pages reported as clean. */
  misses: number;
  withoutVerdict: number;
  /** The share of its reported leaks that are leaks, from 0 to 1; undefined if it reports no leak. */
  precision: number | undefined;
  /** The share of the leaky pages that it finds, from 0 to 1; undefined if no page leaks. */
  recall: number | undefined;
}

/** Computes a tool's score. A leaky page without a verdict is not found, so it lowers the recall. */
export function score(verdicts: readonly { truth: Truth; said: Said }[]): Score {
  const count = (truth: Truth, said: Said) => verdicts.filter((one) => one.truth === truth && one.said === said).length;
  const found = count('leak', 'leak');
  const falseAlarms = count('clean', 'leak');
  const leaky = verdicts.filter(({ truth }) => truth === 'leak').length;
  return {
    right: found + count('clean', 'clean'),
    found,
    leaky,
    falseAlarms,
    misses: count('leak', 'clean'),
    withoutVerdict: verdicts.filter(({ said }) => said === 'none').length,
    precision: share(found, found + falseAlarms),
    recall: share(found, leaky),
  };
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
