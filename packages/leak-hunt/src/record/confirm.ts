/** The proof that a leak is no bounded growth: objects of the first visits must outlive many further visits. */
import { setTimeout as sleep } from 'node:timers/promises';
import { evaluate } from './evaluate';
import { laterBirths } from './later-births';
import { ProofTest } from './proof-test';
import { endVisits, pendingMs } from './resource-tracker';
import type { Cdp, Confirmed, Outcome, Progress, Proof } from './types';

/** How many further visits are made at least, unless the caller asks for another number. Where the code trims, 64 are. */
const leastFurtherVisits = 20;
/** How many are made at most where the page is fast, or where its code shortens what keeps the objects. */
const mostFurtherVisits = 64;
const mostWhereTrimmed = 256;
/** How long the visits beyond the least number may last, from the first further visit on, in milliseconds. */
const budgetMs = 1_000;
const budgetWhereTrimmedMs = 3_000;
/** How long the page's pending timers and animations are waited for, in milliseconds. */
export const longestWaitMs = 3_000;
/** How many visits follow the wait for what removes after some time: code that looks at the clock may do so only when it is used again. */
const visitsAfterWait = 2;
/** Between two checks of what is still alive. A check collects garbage, which takes longer than a visit of a small page. */
const visitsBetweenChecks = 22;
/** After two visits that take so long, and so many times as long as the first one, no further ones are made. */
const slowVisitMs = 500;
const slowing = 8;
/** How many confirmations were begun. Several may wait at the same time, each with handles of its own. */
let begun = 0;

/** How to confirm. */
export interface ConfirmOptions {
  /** The exact number of further visits. Without it, at least 20 and at most 64, or 256 where the code trims. */
  visits?: number | undefined;
  /** How long to wait for what is pending, in milliseconds. Without it, as long as the page's tracker says. */
  pendingMs?: number | undefined;
  /** Waits so many milliseconds for what is pending. Without it, nothing else happens in that time. */
  wait?: ((ms: number) => Promise<unknown>) | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** What the further visits showed. */
export interface Confirmation extends Confirmed {
  /** By proof, its outcome. */
  outcomes: Outcome[];
}

/**
 * Makes further visits without V8's tracking, waits for pending timers and animations, and tests each proof. The objects of
 * the proofs are held weakly, so nothing here keeps them alive. The second half of the visits must add to what is there, too:
 * a memo keeps its first entries for ever, but has all of them at some time.
 * @param visit one visit
 * @throws the errors of `visit`
 */
export async function confirm(cdp: Cdp, visit: () => Promise<void>, proofs: readonly Proof[], options: ConfirmOptions = {}): Promise<Confirmation> {
  const startedAt = performance.now();
  const elapsed = () => performance.now() - startedAt;
  const objectGroup = `leak-hunt-confirm ${begun++}`;
  const tests: ProofTest[] = [];
  for (const proof of proofs) tests.push(await ProofTest.of(cdp, proof, objectGroup));
  const isTrimmed = proofs.some((proof) => proof.isTrimmed);
  const most = options.visits ?? (isTrimmed ? mostWhereTrimmed : mostFurtherVisits);
  const least = options.visits ?? (isTrimmed ? mostFurtherVisits : leastFurtherVisits);
  const budget = isTrimmed ? budgetWhereTrimmedMs : budgetMs;
  await endVisits(cdp);
  let visits = 0;
  let firstMs = 0;
  let slow = 0;
  let isSlowing = false;
  let outcomes: Outcome[] = [];
  const test = async () => {
    await collect(cdp);
    outcomes = [];
    for (const one of tests) outcomes.push(await one.outcome(visits));
    return outcomes.some((outcome) => outcome !== 'bounded');
  };
  const half = Math.ceil(Math.min(least, most) / 2);
  try {
    for (;;) {
      const next = Math.min(most, visits === 0 ? least : visits + visitsBetweenChecks);
      while (visits < next && !isSlowing && (visits < least || elapsed() < budget)) {
        options.onProgress?.({ step: 'confirmation', visit: visits + 1, of: next });
        const before = elapsed();
        await visit();
        visits++;
        if (visits === half) for (const one of tests) await one.note(visits);
        // Growth that speeds up would soon fill the memory.
        const tookMs = elapsed() - before;
        firstMs ||= tookMs;
        slow = tookMs > slowVisitMs && tookMs > slowing * firstMs ? slow + 1 : 0;
        isSlowing = slow > 1;
      }
      if (!(await test()) || isSlowing || visits >= most || elapsed() >= budget) break;
    }
    // Objects that are held are older than the proof. What keeps objects may have got its size in the last moment.
    const rests = tests.map((one, i) => (outcomes[i] !== 'confirmed' ? 0 : one.isGone ? longestWaitMs : proofs[i]?.isTimed ? longestWaitMs - elapsed() : 0));
    const restMs = Math.max(0, ...rests);
    if (!isSlowing && restMs > 0) {
      options.onProgress?.({ step: 'pending timers' });
      await sleep(restMs);
      for (let i = 0; i < visitsAfterWait; i++) await visit();
      visits += visitsAfterWait;
      await test();
    }
    if (outcomes.includes('confirmed')) {
      const waitMs = options.pendingMs ?? (await pendingMs(cdp, longestWaitMs, elapsed()));
      if (waitMs > 0) {
        options.onProgress?.({ step: 'pending timers' });
        await (options.wait ?? sleep)(waitMs + 50);
        await test();
      }
    }
    const inDoubt = tests.map((one, i) => one.needsLaterVisits && /^(confirmed|unproved)$/.test(outcomes[i] ?? ''));
    if (!isSlowing && inDoubt.includes(true)) {
      const { counts, visits: more } = await laterBirths(cdp, visit, proofs.map((proof, i) => (inDoubt[i] ? proof : undefined)));
      visits += more;
      outcomes = outcomes.map((outcome, i) => ((counts[i] ?? Number.POSITIVE_INFINITY) < Math.max(1, (more * (proofs[i]?.perVisit ?? 0)) / 2) ? 'full' : outcome));
    }
  } finally {
    await cdp.send('Runtime.releaseObjectGroup', { objectGroup });
  }
  return { outcomes, visits, seconds: Math.round(elapsed() / 100) / 10 };
}

/** Collects garbage twice: callbacks of finalizers run between two collections. */
async function collect(cdp: Cdp): Promise<void> {
  for (let i = 0; i < 2; i++) {
    await cdp.send('HeapProfiler.collectGarbage');
    await evaluate(cdp, '0');
  }
}
