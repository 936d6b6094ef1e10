import type { Cdp } from './types';

/**
 * How many objects are alive, by the time of their birth, as V8 itself counts them while it numbers the objects: at each look at
 * the heap a new fragment begins, and V8 reports the fragments whose number has changed. It needs no snapshot. V8's own objects
 * are counted, too. https://chromedevtools.github.io/devtools-protocol/tot/HeapProfiler/#event-heapStatsUpdate
 */
export class Births {
  /** By fragment, how many of its objects are alive, and the last id that belongs to it. */
  private readonly alive: number[] = [];
  private readonly lastIds: number[] = [];

  private constructor(private readonly cdp: Cdp) {}

  /** Begins to count. Call it before the tracking starts. */
  static of(cdp: Cdp): Births {
    const births = new Births(cdp);
    cdp.on('HeapProfiler.heapStatsUpdate', births.note);
    cdp.on('HeapProfiler.lastSeenObjectId', births.noteId);
    return births;
  }

  /** By visit, how many of the objects that were born in it were alive at V8's last look. @param marks see `Recording` */
  counts(marks: readonly number[]): number[] {
    const counts = new Array<number>(marks.length - 1).fill(0);
    for (const [fragment, lastId] of this.lastIds.entries()) {
      const visit = lastId <= (marks[0] ?? 0) ? -1 : marks.findIndex((last) => lastId <= last) - 1;
      if (visit >= 0) counts[visit] = (counts[visit] ?? 0) + (this.alive[fragment] ?? 0);
    }
    return counts;
  }

  end(): void {
    this.cdp.off('HeapProfiler.heapStatsUpdate', this.note);
    this.cdp.off('HeapProfiler.lastSeenObjectId', this.noteId);
  }

  private readonly note = ({ statsUpdate }: { statsUpdate: number[] }): void => {
    for (let i = 0; i + 2 < statsUpdate.length; i += 3) this.alive[statsUpdate[i] ?? 0] = statsUpdate[i + 1] ?? 0;
  };

  private readonly noteId = ({ lastSeenObjectId }: { lastSeenObjectId: number }): void => {
    this.lastIds.push(lastSeenObjectId);
  };
}
