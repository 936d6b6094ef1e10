/**
 * Makes the engine collect, from inside a page: a page has no way to ask for it, but it can allocate until the engine
 * does it of its own accord. When that is only the engine knows; so there is a limit.
 */

export interface Provoked {
  /** Whether everything that was to go is gone. */
  isGone: boolean;
  /** Megabytes of garbage until it was gone, and in all; about. */
  allocatedMb: number;
  totalMb: number;
  ms: number;
}

/** About what one slice allocates, and how much at the most. */
const sliceMb = 6;
const mostMb = 3_000;
/** After what was to go has gone this much more gives what must stay a chance to go as well. */
const extraMb = 120;
/** How many slices live at once: long enough to become old, so that the old generation fills up too. */
const slicesAlive = 6;

/**
 * Allocates garbage in slices until `isGone`, or the limit is reached.
 * @param isGone must not look at a WeakRef: who does so keeps its target, through a collection that is under way as well.
 *   A FinalizationRegistry tells without looking
 * @throws the signal's reason when it aborts
 */
export async function provokeCollection(isGone: () => boolean, signal: AbortSignal): Promise<Provoked> {
  const began = performance.now();
  const alive: unknown[] = [];
  let goneAt: number | undefined;
  for (let allocatedMb = 0; ; allocatedMb += sliceMb) {
    await nextTask();
    signal.throwIfAborted();
    if (isGone()) goneAt ??= allocatedMb;
    if (allocatedMb >= (goneAt === undefined ? mostMb : goneAt + extraMb)) {
      return { isGone: goneAt !== undefined, allocatedMb: goneAt ?? allocatedMb, totalMb: allocatedMb, ms: performance.now() - began };
    }
    alive.push(litter());
    if (alive.length > slicesAlive) alive.shift();
  }
}

/** Small objects, which fill the nursery, and a large array, which is old as soon as a scavenge has met it. */
function litter(): unknown {
  const large: unknown[] = new Array<unknown>(2 ** 20).fill(0);
  for (let made = 0; made < 40_000; made++) large[made % 4] = { made, next: made + 1 };
  return large;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
