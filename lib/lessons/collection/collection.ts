import { measureThreads } from '../timing/memory-of-threads';
import { nextCollection } from '../../live/canary';

/*
 * Provokes a garbage collection from inside a page and detects that it has happened. A page cannot request a collection
 * (unless the browser was started with --expose-gc), but it can allocate buffers and drop them, so that the engine
 * collects. A sentinel object that only a full collection frees proves the collection.
 */

/** How a collection was caused: by `gc()`, by allocation, or by a memory measurement of the browser. */
export type CollectionMethod = 'gc' | 'pressure' | 'measurement';

const blockBytes = 16 * 1024 * 1024;
/**
 * The number of buffers that are alive at a time. Buffers that survive two scavenges count for the old generation and
 * cause a full collection.
 */
const blocksHeld = 6;
/** How long the page allocates, and how long it then waits for the browser's own measurement, in milliseconds. */
const timeoutMs = { pressure: 5_000, measurement: 30_000 };

/**
 * Waits for one collection that begins after the call. An unreachable sentinel proves it.
 * @param signal ends it early
 * @returns the method that worked; null if no collection happened
 */
export async function collectOnce(signal?: AbortSignal): Promise<CollectionMethod | null> {
  const sentinel = { isGone: false };
  const gone = nextCollection().then(() => {
    sentinel.isGone = true;
  });
  await nextTask(); // on an empty stack, so that no variable of a caller retains an object
  const { gc } = globalThis as { gc?: () => void };
  if (gc) {
    gc();
    await Promise.race([gone, pause(timeoutMs.pressure)]);
    if (sentinel.isGone) return settled('gc');
  }
  const deadline = performance.now() + timeoutMs.pressure;
  const held: ArrayBuffer[] = [];
  while (!sentinel.isGone && performance.now() < deadline && !signal?.aborted) {
    held.push(new ArrayBuffer(blockBytes));
    if (held.length > blocksHeld) held.shift();
    await nextTask();
  }
  if (sentinel.isGone) return settled('pressure');
  if (signal?.aborted) return null;
  await Promise.race([measureThreads(), pause(timeoutMs.measurement)]); // the measurement waits for a collection, up to some 20 s
  await nextTask();
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- the callback has set it since the check above
  return (sentinel as { isGone: boolean }).isGone ? 'measurement' : null;
}

/** The finalization callbacks of a collection run in their own tasks; after the next task all of them have run. */
async function settled(way: CollectionMethod): Promise<CollectionMethod> {
  await nextTask();
  return way;
}

/** Resolves in a new task, without the delay of nested timers. */
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
