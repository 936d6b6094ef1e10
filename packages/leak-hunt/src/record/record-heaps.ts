import { evaluate } from './evaluate';
import type { HeapIdProbe } from './heap-id-probe';
import { inTime, type OtherHeap } from './other-heaps';
import { collectUntilStable, takeSnapshot } from './record';
import { lastSeenId, startTracking } from './tracking';
import type { Cdp, Recording, RecordOptions } from './types';

/** A heap that is not the page's own, and its recording. */
export interface HeapRecording {
  heap: OtherHeap;
  recording: Recording;
}

/** How long a target may take until it has done the work that a visit has left, in milliseconds. */
const busyMs = 5_000;

/** Waits until the target has done the tasks that it was given before, such as the messages of a visit. @throws Error if it has gone */
export async function afterTasks(cdp: Cdp): Promise<void> {
  await evaluate(cdp, 'new Promise((resolve) => { setTimeout(resolve); })', { awaitPromise: true });
}

/**
 * Makes a series of visits while V8 numbers the objects of other heaps, with allocation stacks. A heap that goes during the
 * visits, or that loads a new document, is left out: what it held is free.
 * @throws the errors of `visit`
 */
export async function recordHeaps(heaps: readonly OtherHeap[], visit: () => Promise<void>, { visits, onProgress }: RecordOptions): Promise<HeapRecording[]> {
  const tracks = (await Promise.all(heaps.map((heap) => Track.start(heap)))).filter((track) => track !== undefined);
  for (let i = 1; i <= visits && tracks.some(({ isAlive }) => isAlive); i++) {
    onProgress?.({ step: 'visit', visit: i, of: visits, isAgain: true });
    await visit();
    await Promise.all(tracks.map((track) => track.mark()));
  }
  onProgress?.({ step: 'snapshot' });
  const recordings: HeapRecording[] = [];
  for (const track of tracks) {
    const recording = await track.finish();
    if (recording) recordings.push({ heap: track.heap, recording });
  }
  return recordings;
}

/** One heap during the visits. */
class Track {
  isAlive = true;
  private readonly marks: number[] = [];
  private probe: HeapIdProbe | undefined;

  private constructor(readonly heap: OtherHeap) {}

  static async start(heap: OtherHeap): Promise<Track | undefined> {
    const track = new Track(heap);
    const { session } = heap;
    await track.attempt(async () => {
      track.probe = await startTracking(session, true);
    });
    await track.mark();
    return track.isAlive ? track : undefined;
  }

  /** Notes V8's last object id. Call it after each visit. */
  async mark(): Promise<void> {
    await this.attempt(async () => {
      const { session } = this.heap;
      await afterTasks(session);
      this.marks.push(await lastSeenId(session));
      await this.probe?.check();
    });
  }

  async finish(): Promise<Recording | undefined> {
    const { session } = this.heap;
    await this.attempt(async () => {
      await this.probe?.dismiss();
      await session.send('Runtime.discardConsoleEntries');
    });
    if (!this.isAlive) return undefined;
    try {
      await collectUntilStable(session);
      // A large snapshot takes longer than any limit. V8 reports its progress, so the watchdog of the page notices if it hangs.
      return { snapshot: await takeSnapshot(session), marks: this.marks, resources: undefined };
    } catch {
      return undefined;
    }
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (!this.isAlive) return;
    this.isAlive = (await inTime(this.heap.session, work().then(() => true), busyMs)) === true;
  }
}
