import { expose, transfer } from 'comlink';
import { outline } from '@/lib/lessons/timing/outline';

/**
 * The last picture that this thread received. It is kept until the next one, so that a reader can measure its memory.
 */
let held: Uint8ClampedArray | undefined;

/** Draws the outlines of pictures in a worker. */
const outlineWorker = {
  /** Returns true, so that the page knows that the worker has started. */
  isOpen: () => true,

  /** @returns the drawing, copied */
  copied(pixels: Uint8ClampedArray, width: number): Uint8ClampedArray {
    held = pixels;
    outline(pixels, width);
    return pixels;
  },

  /** @returns the drawing, transferred: no copy stays here */
  transferred(pixels: Uint8ClampedArray<ArrayBuffer>, width: number): Uint8ClampedArray<ArrayBuffer> {
    held = undefined;
    outline(pixels, width);
    return transfer(pixels, [pixels.buffer]);
  },

  /** Draws into the memory that the worker shares with the page. */
  shared(pixels: Uint8ClampedArray, width: number): void {
    held = pixels;
    outline(pixels, width);
  },

  /** Bytes of the picture that this thread retains. */
  holds: () => held?.byteLength ?? 0,
};

export type OutlineApi = typeof outlineWorker;

expose(outlineWorker);
