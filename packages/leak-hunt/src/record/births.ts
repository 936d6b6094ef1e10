import type { Cdp } from './types';

/** How many objects are alive, by the time of their birth. */
export interface BirthCounts {
  /** By fragment, how many of its objects are alive, and the last id that belongs to it. */
  alive: readonly number[];
  lastIds: readonly number[];
}

/**
 * How many objects are alive, by the time of their birth, as V8 itself counts them while it numbers the objects: at each report a
 * new fragment begins, and V8 reports the fragments whose number has changed. It needs no snapshot. V8's own objects are counted,
 * too. https://chromedevtools.github.io/devtools-protocol/tot/HeapProfiler/#event-heapStatsUpdate
 */
export class Births {
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

  /** What V8 has reported until now. */
  now(): BirthCounts {
    return { alive: [...this.alive], lastIds: [...this.lastIds] };
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

/**
 * By visit, how many objects that were born in it have gone between two reports. A fragment may have objects of several visits, because
 * V8 reports when its timer says so. Then each visit has the share that its ids have in the ids of the fragment.
 * @param marks see `Recording`
 */
export function goneOf(before: BirthCounts, after: BirthCounts, marks: readonly number[]): number[] {
  const gone = new Array<number>(Math.max(0, marks.length - 1)).fill(0);
  for (const [fragment, lastId] of before.lastIds.entries()) {
    const firstId = before.lastIds[fragment - 1] ?? 0;
    const lost = (before.alive[fragment] ?? 0) - (after.alive[fragment] ?? 0);
    if (lost <= 0 || lastId <= (marks[0] ?? 0)) continue;
    for (let visit = 0; visit < gone.length; visit++) {
      const ids = Math.min(lastId, marks[visit + 1] ?? 0) - Math.max(firstId, marks[visit] ?? 0);
      if (ids > 0) gone[visit] = (gone[visit] ?? 0) + (lost * ids) / (lastId - firstId);
    }
  }
  return gone;
}
