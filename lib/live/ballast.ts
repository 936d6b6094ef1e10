import { canary } from './canary';

/**
 * DEMO: memory heavy enough to see on a meter. Payload classes hold some, so that one visit's leak is worth looking at;
 * nothing else does. Bytes alive are counted through a FinalizationRegistry, which holds the buffers weakly.
 */

/** A leaky page stops allocating here, in bytes, so that a forgotten tab stays usable. */
export const memoryCapBytes = 256 * 1024 * 1024;

let aliveBytes = 0;
const collected = new FinalizationRegistry<number>((bytes) => {
  aliveBytes -= bytes;
});

/** Thrown by `ballast` at the cap; `app/leaks/error.tsx` shows it with the reset. */
export class MemoryCapReached extends Error {
  override name = 'MemoryCapReached';
}

/**
 * A block of numbers that weighs `kilobytes` (1 KB = 1,024 bytes).
 * @param owner the payload whose block it is: it is counted while it lives
 * @throws MemoryCapReached when this page already keeps `memoryCapBytes` alive.
 */
export function ballast(kilobytes: number, owner?: object): Float64Array {
  const bytes = kilobytes * 1024;
  if (aliveBytes + bytes > memoryCapBytes) throw new MemoryCapReached('This page reached its memory cap and stopped allocating.');
  const block = new Float64Array(bytes / 8);
  aliveBytes += bytes;
  collected.register(block, bytes);
  if (owner) canary(owner);
  return block;
}

/** How many bytes of ballast have not been collected. */
export function ballastAlive(): number {
  return aliveBytes;
}
