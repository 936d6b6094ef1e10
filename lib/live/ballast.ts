import { canary, canaryForBallast } from './canary';

/**
 * DEMO: buffers that make a leak visible on a memory meter. Only payload classes allocate them. A FinalizationRegistry,
 * which holds the buffers weakly, counts the bytes that are alive.
 */

/** The most ballast that may be alive in one document, in bytes. The cap keeps a forgotten tab usable. */
export const memoryCapBytes = 256 * 1024 * 1024;

let aliveBytes = 0;
const collected = new FinalizationRegistry<number>((bytes) => {
  aliveBytes -= bytes;
});

/** `ballast` throws this error at the cap. `app/leaks/error.tsx` shows it with a reset button. */
class MemoryCapReached extends Error {
  override name = 'MemoryCapReached';
}

/**
 * Allocates a typed array of `kilobytes` (1 KB = 1,024 bytes).
 * @param owner the payload that owns the array; it is registered with `canary`
 * @throws MemoryCapReached when the new array would exceed `memoryCapBytes`.
 */
export function ballast(kilobytes: number, owner?: object): Float64Array {
  const bytes = kilobytes * 1024;
  if (aliveBytes + bytes > memoryCapBytes) throw new MemoryCapReached('This page reached its memory cap and stopped allocating.');
  const block = new Float64Array(bytes / 8);
  aliveBytes += bytes;
  collected.register(block, bytes);
  if (owner) canary(owner);
  else canaryForBallast(block);
  return block;
}

/** The bytes of ballast that have not been garbage collected. */
export function ballastAlive(): number {
  return aliveBytes;
}
