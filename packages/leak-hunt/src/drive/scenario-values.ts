import { idleVisitMs } from './driver';
import type { Scenario, Target } from './types';
import { WalkError } from './walk-error';

/**
 * The least number of visits that a scenario asks for. memlab makes one visit and `repeat()` more.
 * @throws WalkError if `repeat()` gives another value than a whole number from 0
 */
export function roundsOf(scenario: Scenario): number {
  if (!scenario.repeat) return 1;
  try {
    const more = scenario.repeat();
    if (!Number.isInteger(more) || more < 0) throw new Error(`it gives ${more}, which is no number of rounds.`);
    return more + 1;
  } catch (error) {
    throw new WalkError('repeat', error);
  }
}

/** The address where the walk begins. @throws WalkError with the error of `url()` */
export function addressOf(scenario: Scenario): string {
  try {
    return scenario.url();
  } catch (error) {
    throw new WalkError('url', error);
  }
}

/** What a user of memlab must know of a scenario. A target with an expected verdict is judged by that, and needs no filter. */
export function notesOn(scenario: Scenario, { expected }: Target): string[] {
  const filters = (['leakFilter', 'beforeLeakFilter', 'retainerReferenceFilter'] as const).filter((name) => scenario[name]);
  const idle = `the scenario has no action(): a visit only waits ${idleVisitMs / 1000} s on the first page.`;
  const unasked = `${filters.join(', ')} of the scenario ${filters.length === 1 ? 'is' : 'are'} not asked: the hunter judges by its own rules.`;
  return [...(scenario.action ? [] : [idle]), ...(filters.length > 0 && expected === null ? [unasked] : [])];
}
