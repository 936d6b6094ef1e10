import type { ExplainedLeak, Leak } from '../explain/types';
import type { HuntResult, Report, Result } from './types';

/** The JSON report of a run that began at `startedAt` and ends now. */
export function reportOf(run: { chromium: string; visits: number; startedAt: Date; results: readonly HuntResult[] }): Report {
  return {
    version: 1,
    tool: 'leak-hunt',
    chromium: run.chromium,
    visits: run.visits,
    startedAt: run.startedAt.toISOString(),
    durationMs: Date.now() - run.startedAt.getTime(),
    results: run.results.map(({ leaks, ...result }) => ({
      ...result,
      leaks: leaks.map(leakAsJson),
    })),
  };
}

/** A leak without the details that the JSON report leaves out. */
export function leakAsJson({ path: _path, series: _series, suspect: _suspect, excerpt: _excerpt, ...leak }: ExplainedLeak): Leak {
  return leak;
}

/**
 * The exit status for a list of results: 2 if a walk failed, else 1 if a result is not as expected, else 0.
 */
export function exitStatus(results: readonly Result[]): 0 | 1 | 2 {
  if (results.some((result) => result.verdict === 'error')) return 2;
  return results.every((result) => result.ok) ? 0 : 1;
}
