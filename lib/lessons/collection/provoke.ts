/**
 * Provokes garbage collections from inside a page. A page cannot request a collection, but it can allocate until the
 * engine collects. Only the engine decides when, so there is a limit.
 */

export interface Provoked {
  /** Whether every object that should be collected was collected. */
  isGone: boolean;
  /** Megabytes of garbage allocated until then, and in total; approximate. */
  allocatedMb: number;
  totalMb: number;
  ms: number;
}

/** The approximate size of one slice, and of all slices at most. */
const sliceMb = 6;
const maxMb = 3_000;
/** How much more is allocated afterwards, so that the objects that must survive could be collected as well. */
const extraMb = 120;
/** How many slices are alive at a time: enough that they are promoted and the old generation fills up too. */
const slicesAlive = 6;

/**
 * Allocates garbage in slices until `isGone` returns true or the limit is reached.
 * @param isGone must not call WeakRef.deref, which keeps its target alive, even through a running collection. A
 * FinalizationRegistry does not have this effect
 * @throws the signal's reason when it aborts
 */
export async function provokeCollection(isGone: () => boolean, signal: AbortSignal): Promise<Provoked> {
  const startedAt = performance.now();
  const alive: unknown[] = [];
  let goneAt: number | undefined;
  for (let allocatedMb = 0; ; allocatedMb += sliceMb) {
    await nextTask();
    signal.throwIfAborted();
    if (isGone()) goneAt ??= allocatedMb;
    if (allocatedMb >= (goneAt === undefined ? maxMb : goneAt + extraMb)) {
      return { isGone: goneAt !== undefined, allocatedMb: goneAt ?? allocatedMb, totalMb: allocatedMb, ms: performance.now() - startedAt };
    }
    alive.push(allocateSlice());
    if (alive.length > slicesAlive) alive.shift();
  }
}

/** Allocates small objects, which fill the nursery, and a large array, which is promoted by the first scavenge. */
function allocateSlice(): unknown {
  const large: unknown[] = new Array<unknown>(2 ** 20).fill(0);
  for (let made = 0; made < 40_000; made++) large[made % 4] = { made, next: made + 1 };
  return large;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
