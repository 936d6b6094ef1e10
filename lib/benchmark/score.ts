/** What a page is. A leaky page is a leak; a fixed twin and a control are clean. */
export type Truth = 'leak' | 'clean';

/** What a tool says of a page; `none` where it gives no verdict: it is undecided, broke, or took too long. */
export type Said = Truth | 'none';

/** How a tool's verdicts compare with the truth; each verdict is counted once. */
export interface Score {
  right: number;
  /** Leaky pages called a leak, of `leaky` in all. */
  found: number;
  leaky: number;
  /** A clean page called a leak. */
  falseAlarms: number;
  /** A leaky page called clean. */
  misses: number;
  withoutVerdict: number;
  /** Of what it calls leaks, the share that are, from 0 to 1; undefined where it calls nothing a leak. */
  precision: number | undefined;
  /** Of the leaky pages, the share it finds, from 0 to 1; undefined where no page leaks. */
  recall: number | undefined;
}

/** Counts verdicts. A leaky page without a verdict is not found, so it lowers the recall. */
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
