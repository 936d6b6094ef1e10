import { weighThreads } from '../timing/memory-of-threads';
import { nextCollection } from '../../live/canary';

/*
 * A page cannot ask for a collection, unless the browser was started so, but it can give the engine reasons for one: buffers
 * that are dropped soon. Whether a collection has happened is not guessed: something that only a full one frees says
 * so by being gone.
 */

/** How a collection was brought about: asked for, brought on by allocating, or waited for with a measurement. */
export type CollectionMethod = 'gc' | 'pressure' | 'measurement';

const blockBytes = 16 * 1024 * 1024;
/** So many are held at a time: those that outlive two scavenges count for the old generation, and call for a full collection. */
const blocksHeld = 6;
/** How long the page allocates, and then waits for the browser's own measurement, in milliseconds. */
const patience = { pressure: 5_000, measurement: 30_000 };

/**
 * One collection that begins after the call, proved by what was made for it and kept by nobody.
 * @param signal ends it early
 * @returns the way that worked; null if it did not happen
 */
export async function collectOnce(signal?: AbortSignal): Promise<CollectionMethod | null> {
  const sentinel = { isGone: false };
  const gone = nextCollection().then(() => {
    sentinel.isGone = true;
  });
  await nextTask(); // on an empty stack, so that no variable of a caller keeps anything
  const { gc } = globalThis as { gc?: () => void };
  if (gc) {
    gc();
    await Promise.race([gone, pause(patience.pressure)]);
    if (sentinel.isGone) return settled('gc');
  }
  const deadline = performance.now() + patience.pressure;
  const held: ArrayBuffer[] = [];
  while (!sentinel.isGone && performance.now() < deadline && !signal?.aborted) {
    held.push(new ArrayBuffer(blockBytes));
    if (held.length > blocksHeld) held.shift();
    await nextTask();
  }
  if (sentinel.isGone) return settled('pressure');
  if (signal?.aborted) return null;
  await Promise.race([weighThreads(), pause(patience.measurement)]); // this waits for a collection, up to some 20 s
  await nextTask();
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- the callback has set it since the check above
  return (sentinel as { isGone: boolean }).isGone ? 'measurement' : null;
}

/** The callbacks of one collection run in tasks of their own; after the next one all of them have. */
async function settled(way: CollectionMethod): Promise<CollectionMethod> {
  await nextTask();
  return way;
}

/** A new task, without the delay that nested timers get. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
