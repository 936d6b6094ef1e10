import type { Verdict } from '../detect/types';
import type { ExplainedLeak, Leak } from '../explain/types';

/** The format of `--json FILE`. Fields are only added, because other programs read it. Sizes are bytes, times milliseconds. */
export interface Report {
  version: 1;
  tool: 'leak-hunt';
  chromium: string;
  visits: number;
  startedAt: string;
  durationMs: number;
  results: Result[];
}

/** The result for one target. */
export interface Result {
  /** The name of the target, such as the path of its scenario. */
  target: string;
  scenario: string;
  url: string;
  /** The expected verdict. Null if the target has none; `clean` is then as expected. */
  expected: 'leak' | 'clean' | null;
  verdict: Verdict;
  /** Whether the verdict and the leaks are exactly as expected. */
  ok: boolean;
  durationMs: number;
  /** Why the verdict is `inconclusive` or `error`, or why the result is not ok. Null if there is no reason to give. */
  reason: string | null;
  /**
   * How the verdict was found: in a pass over several walks with one snapshot, or in a page of its own. Absent where another
   * program than the hunter made the result.
   */
  way?: 'pass' | 'alone';
  /** The control walk and what was subtracted, with its number per visit. Null if nothing was. */
  subtracted: string | null;
  leaks: Leak[];
  /** What else is to be said, each in one sentence without its first capital: what was let go after more visits. */
  notes?: readonly string[];
}

/** A result with the details that only the terminal and the HTML report show. */
export type HuntResult = Omit<Result, 'leaks'> & { leaks: ExplainedLeak[] };
