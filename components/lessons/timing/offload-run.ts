import { type Remote, transfer } from 'comlink';
import type { Way } from '@/lib/lessons/timing/crossing';
import { frameStats, usualGap } from '@/lib/lessons/timing/frames';
import { outline } from '@/lib/lessons/timing/outline';
import type { OutlineApi } from '@/workers/learn/outline';
import { FrameWatch, watchLongTasks } from './frame-watch';

/** Where the work runs, and how the picture is sent there. */
export type Place = 'main' | Way;

/** The measured values of one run. */
export interface Run {
  tookMs: number;
  dropped: number;
  longestGapMs: number;
  /** 0 if there was no long task; undefined if the browser does not report long tasks. */
  longestTaskMs: number | undefined;
  /** Bytes of pictures retained on each side when the drawing is finished. */
  pageHolds: number;
  workerHolds: number;
}

const framesAtRest = 15;
const framesAfter = 4;

/**
 * Draws the outlines of a picture and records the page's frames meanwhile.
 * @param source the picture; it is not changed
 * @param paint called in every frame of the run
 * @returns the drawing and the measured values
 */
export async function runOnce(
  place: Place,
  source: ImageData,
  outlineWorker: Remote<OutlineApi>,
  paint: (now: number) => void,
  signal: AbortSignal,
): Promise<{ drawing: Uint8ClampedArray; run: Run }> {
  const { width } = source;
  const memory = place === 'shared' ? new SharedArrayBuffer(source.data.length) : new ArrayBuffer(source.data.length);
  const pixels = new Uint8ClampedArray(memory);
  pixels.set(source.data);
  const watch = new FrameWatch(paint);
  const end = watchLongTasks();
  signal.addEventListener('abort', () => watch.stop(), { once: true });
  await watch.frames(framesAtRest);
  const usualMs = usualGap(watch.stamps);
  const from = watch.stamps.length - 1;

  const began = performance.now();
  const drawing = await draw(place, pixels, width, outlineWorker);
  const tookMs = performance.now() - began;

  await watch.frames(framesAfter);
  watch.stop();
  const { dropped, longestMs } = frameStats(watch.stamps.slice(from), usualMs);
  // Copied memory exists twice; transferred or shared memory exists once.
  const pageHolds = pixels === drawing ? pixels.byteLength : pixels.byteLength + drawing.byteLength;
  const workerHolds = await outlineWorker.holds();
  return { drawing, run: { tookMs, dropped, longestGapMs: longestMs, longestTaskMs: end(), pageHolds, workerHolds } };
}

async function draw(place: Place, pixels: Uint8ClampedArray, width: number, outlineWorker: Remote<OutlineApi>): Promise<Uint8ClampedArray> {
  switch (place) {
    case 'main':
      outline(pixels, width);
      return pixels;
    case 'copy':
      return outlineWorker.copied(pixels, width);
    case 'transfer': {
      const own = pixels as Uint8ClampedArray<ArrayBuffer>;
      return outlineWorker.transferred(transfer(own, [own.buffer]), width);
    }
    case 'shared':
      await outlineWorker.shared(pixels, width);
      return pixels;
  }
}
