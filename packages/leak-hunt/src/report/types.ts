import type { Verdict } from '../detect/types';
import type { ExplainedLeak, Leak } from '../explain/types';

/** What `--json FILE` writes; fixed, since others read it. Sizes are bytes, times milliseconds. */
export interface Report {
  version: 1;
  tool: 'leak-hunt';
  chromium: string;
  visits: number;
  startedAt: string;
  durationMs: number;
  results: Result[];
}

export interface Result {
  /** `<slug>/leaky`, `<slug>/fixed`, `<slug>/control`, or the scenario's path. */
  target: string;
  scenario: string;
  url: string;
  /** What the case says; null for a scenario that belongs to no case. */
  expected: 'leak' | 'clean' | null;
  verdict: Verdict;
  /** Whether the verdict, and what is retained, are exactly as expected (for a scenario of no case: clean). */
  ok: boolean;
  durationMs: number;
  /** Why it is inconclusive or an error, or why it is not ok; null when there is nothing to say. */
  reason: string | null;
  /** The control walk whose growth was subtracted; null where nothing grew, and no control walk was needed. */
  subtracted: string | null;
  leaks: Leak[];
}

/** A result with what only people are shown. */
export type HuntResult = Omit<Result, 'leaks'> & { leaks: ExplainedLeak[] };
