import { recordCollection, finishedVisits } from './canary';
import { collectOnce, nextTask, type CollectionMethod } from '../lessons/collection/collection';

/**
 * Some objects need two or three collections: a terminated thread, a closing device or a removed frame can retain them
 * until the first one. Survivors count as retained after `idle` collections in a row freed nothing. At most `most`
 * collections run.
 */
const rounds = { idle: 2, most: 10 };

let running: Promise<CollectionMethod | null> | undefined;

/**
 * Provokes garbage collections until they free nothing more. The counters of lib/live/canary then report the survivors
 * as retained.
 * @param aliveNow returns the number of live payloads
 * @returns the method that worked; null if an unreachable object was not collected, so that no verdict is possible
 */
export function collect(aliveNow: () => number): Promise<CollectionMethod | null> {
  running ??= collectUntilStable(aliveNow).finally(() => {
    running = undefined;
  });
  return running;
}

async function collectUntilStable(aliveNow: () => number): Promise<CollectionMethod | null> {
  const over = finishedVisits();
  let idle = 0;
  for (let round = 0; ; round++) {
    await whenIdle(); // pending work of the page may retain objects of finished visits
    const before = aliveNow();
    const way = await collectOnce();
    idle = aliveNow() < before ? 0 : idle + 1;
    if (way && idle < rounds.idle && round < rounds.most) continue;
    if (way) recordCollection(over);
    return way;
  }
}

/** Waits until the page is idle. Safari has no idle callback; there it waits for the next task. */
async function whenIdle(): Promise<void> {
  if ('requestIdleCallback' in globalThis) await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }));
  else await nextTask();
}
