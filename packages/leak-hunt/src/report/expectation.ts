import type { Target } from '../drive/types';
import type { ExplainedLeak } from '../explain/types';
import type { Result } from './types';

/** Says why a result is not the one that its target expects. Null if it is. */
export function whyUnexpected(target: Target, { verdict, leaks }: { verdict: Result['verdict']; leaks: readonly ExplainedLeak[] }): string | null {
  if (verdict === 'error' || verdict === 'inconclusive') return `the verdict is ${verdict}.`;
  if (target.expected === null) return verdict === 'clean' ? null : 'something leaks.';
  if (target.expected === 'clean') return verdict === 'clean' ? null : `it must retain nothing, but keeps ${listOf(leaks)}.`;
  const expected = target.keeps ? `${target.keeps.perVisit} ${target.keeps.name} (${target.keeps.kind}) per visit` : 'something';
  if (verdict === 'clean') return `it no longer leaks: it should keep ${expected}.`;
  if (!target.keeps) return null;
  // The two ends of a port keep each other's objects alive, so a leak of the page may be told of its worker, too.
  return listOf(leaks.filter(({ heap }) => heap === 'page')) === expected ? null : `it should keep ${expected} and nothing else, but keeps ${listOf(leaks)}.`;
}

/** Whether a leak is the one that the target expects (`keeps`). */
export function isExpectedLeak({ keeps }: Pick<Target, 'keeps'>, leak: ExplainedLeak): boolean {
  return keeps?.name === leak.name && keeps.kind === leak.kind && keeps.perVisit === leak.perVisit;
}

function listOf(leaks: readonly ExplainedLeak[]): string {
  return leaks.map((leak) => `${leak.perVisit} ${leak.name} (${leak.kind}) per visit`).join(' and ');
}
