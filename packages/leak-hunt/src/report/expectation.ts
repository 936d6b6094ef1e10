import type { Target } from '../drive/types';
import type { ExplainedLeak } from '../explain/types';
import type { Result } from './types';

/** What is not as a target's case promises, in words; null when all is as expected. */
export function complaintAbout(target: Target, { verdict, leaks }: { verdict: Result['verdict']; leaks: readonly ExplainedLeak[] }): string | null {
  if (verdict === 'error' || verdict === 'inconclusive') return `the verdict is ${verdict}.`;
  if (target.expected === null) return verdict === 'clean' ? null : 'something leaks.';
  if (target.expected === 'clean') return verdict === 'clean' ? null : `it must retain nothing, but keeps ${listOf(leaks)}.`;
  const promised = target.keeps ? `${target.keeps.perVisit} ${target.keeps.name} (${target.keeps.kind}) per visit` : 'something';
  if (verdict === 'clean') return `it no longer leaks: it should keep ${promised}.`;
  return listOf(leaks) === promised ? null : `it should keep ${promised} and nothing else, but keeps ${listOf(leaks)}.`;
}

/** Whether a leak is the one that the target's case promises, and no surprise. */
export function isPromised({ keeps }: Pick<Target, 'keeps'>, leak: ExplainedLeak): boolean {
  return keeps?.name === leak.name && keeps.kind === leak.kind && keeps.perVisit === leak.perVisit;
}

function listOf(leaks: readonly ExplainedLeak[]): string {
  return leaks.map((leak) => `${leak.perVisit} ${leak.name} (${leak.kind}) per visit`).join(' and ');
}
