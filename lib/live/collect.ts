import { prove, visitsOver } from './canary';
import { collectOnce, nextTask, type Way } from '../lessons/collection/collection';

/**
 * An object may need a second collection, or a third: one that a finished thread, a closing device or a removed frame kept
 * until the first. So many must free nothing before the rest counts as retained; and so many are made at most.
 */
const rounds = { idle: 2, most: 10 };

let underway: Promise<Way | null> | undefined;

/**
 * Provokes collections until one frees nothing more. What lives on is retained: the counters of lib/live/canary say so from
 * then on.
 * @param aliveNow counts what is watched
 * @returns the way that worked; null where an object that nobody kept did not go, and nothing can be claimed
 */
export function collect(aliveNow: () => number): Promise<Way | null> {
  underway ??= collectUntilStable(aliveNow).finally(() => {
    underway = undefined;
  });
  return underway;
}

async function collectUntilStable(aliveNow: () => number): Promise<Way | null> {
  const over = visitsOver();
  let idle = 0;
  for (let round = 0; ; round++) {
    await whenIdle(); // what the page is still to do may keep what is over
    const before = aliveNow();
    const way = await collectOnce();
    idle = aliveNow() < before ? 0 : idle + 1;
    if (way && idle < rounds.idle && round < rounds.most) continue;
    if (way) prove(over);
    return way;
  }
}

/** When the page has nothing to do. Safari does not tell; there it is the next task. */
async function whenIdle(): Promise<void> {
  if ('requestIdleCallback' in globalThis) await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }));
  else await nextTask();
}
