import { expose, transfer } from 'comlink';
import { outline } from '@/lib/lessons/timing/outline';

/** What this thread was given last. It stays until the next picture, so that a reader can have it weighed. */
let held: Uint8ClampedArray | undefined;

/** Draws the outlines of pictures, off the main thread. */
const studio = {
  /** Answers, so that the page knows that the worker has started. */
  isOpen: () => true,

  /** @returns the drawing, copied */
  copied(pixels: Uint8ClampedArray, width: number): Uint8ClampedArray {
    held = pixels;
    outline(pixels, width);
    return pixels;
  },

  /** @returns the drawing, moved: nothing stays here */
  transferred(pixels: Uint8ClampedArray<ArrayBuffer>, width: number): Uint8ClampedArray<ArrayBuffer> {
    held = undefined;
    outline(pixels, width);
    return transfer(pixels, [pixels.buffer]);
  },

  /** Draws into the memory that the page has too. */
  shared(pixels: Uint8ClampedArray, width: number): void {
    held = pixels;
    outline(pixels, width);
  },

  /** Bytes of the picture that this thread holds. */
  holds: () => held?.byteLength ?? 0,
};

export type Studio = typeof studio;

expose(studio);
