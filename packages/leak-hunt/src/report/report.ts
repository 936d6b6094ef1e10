import type { LeakKind } from '../../../../lib/catalogue/case';
import type { HuntResult } from '../hunter';

/** What `--json FILE` writes; fixed, since others read it. Sizes are bytes, times milliseconds. */
export interface Report {
  version: 1;
  tool: 'leak-lab';
  chromium: string;
  visits: number;
  startedAt: string;
  durationMs: number;
  results: Result[];
}

export type Verdict = 'leak' | 'clean' | 'inconclusive' | 'error';

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
  leaks: Leak[];
}

export interface Leak {
  name: string;
  kind: LeakKind;
  perVisit: number;
  /** How many are alive at the end, of those born in the recorded visits. */
  count: number;
  /** What all of them keep alive together. */
  retainedBytes: number;
  source: { file: string; line: number; column: number } | null;
  sentence: string;
  /** The stations from the GC root to one of them. */
  trace: string[];
  /** Present where an allow list lets this leak pass: why, and until which day. */
  allowed?: { reason: string; expires: string };
}

/** The report of a run that began at `startedAt` and ends now. */
export function reportOf(run: { chromium: string; visits: number; startedAt: Date; results: readonly HuntResult[] }): Report {
  return {
    version: 1,
    tool: 'leak-lab',
    chromium: run.chromium,
    visits: run.visits,
    startedAt: run.startedAt.toISOString(),
    durationMs: Date.now() - run.startedAt.getTime(),
    results: run.results.map(({ leaks, takenOff: _takenOff, ...result }) => ({
      ...result,
      leaks: leaks.map(({ memlabTrace: _trace, series: _series, suspect: _suspect, excerpt: _excerpt, ...leak }) => leak),
    })),
  };
}

/**
 * The exit status for a set of results: 2 when a walk broke, else 1 when something is not as expected, else 0.
 */
export function exitStatus(results: readonly Result[]): 0 | 1 | 2 {
  if (results.some((result) => result.verdict === 'error')) return 2;
  return results.every((result) => result.ok) ? 0 : 1;
}
