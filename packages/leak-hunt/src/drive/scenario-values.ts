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

/**
 * The address where the walk begins. It must be a string at once: memlab 2.0.5 calls `url()` without `await`, too.
 * @throws WalkError with the error of `url()`, or if it gives no string
 */
export function addressOf(scenario: Scenario): string {
  try {
    const address: unknown = scenario.url();
    if (typeof address === 'string') return address;
    const isPromise = address instanceof Promise;
    // A rejection that nobody handles would end the process.
    if (isPromise) address.catch(() => undefined);
    throw new Error(isPromise ? 'it gives a promise. Remove async: url() must return the address itself.' : 'it gives no string. url() must return an address.');
  } catch (error) {
    throw error instanceof WalkError ? error : new WalkError('url', error);
  }
}

/** What a user of memlab must know of a scenario. A target with an expected verdict is judged by that, and needs no filter. */
export function notesOn(scenario: Scenario, { expected }: Target): string[] {
  const filters = (['leakFilter', 'beforeLeakFilter', 'retainerReferenceFilter'] as const).filter((name) => scenario[name]);
  const idle = `the scenario has no action(): a visit only waits ${idleVisitMs / 1000} s on the first page.`;
  const unasked = `${filters.join(', ')} of the scenario ${filters.length === 1 ? 'is' : 'are'} not asked: the hunter judges by its own rules.`;
  return [...(scenario.action ? [] : [idle]), ...(filters.length > 0 && expected === null ? [unasked] : [])];
}
