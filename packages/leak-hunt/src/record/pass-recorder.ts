import { HeapIdProbe } from './heap-id-probe';
import { KeptObjects } from './kept-objects';
import { OtherHeaps } from './other-heaps';
import { noteTracker, recordVisits, settleAndTake, warmUp } from './record';
import { beginWalk, type Reading, readingOf, resourcesOf, stillOpen } from './resource-tracker';
import { Threads } from './threads';
import type { Cdp, Recording, RecordOptions, Resources } from './types';
import { bytesOfMark, type Marks, VisitMarks } from './visit-marks';

/** The visits of one walk of a pass, before the snapshot. */
export interface WalkRecord {
  marks: VisitMarks;
  /** How many visits were made. */
  visits: number;
  reading: Reading | undefined;
  threads: Threads;
  /** The resources that were open when the walk ended. */
  resources: Resources[] | undefined;
  /** The names of the other heaps that grew with the visits: of workers, of frames in other processes. */
  grownHeaps: string[];
}

/** The recording of one walk of a pass, and what shows what has been freed since the walk ended. */
export interface PassRecording extends Recording {
  /** The resources that were open when the walk ended. */
  resourcesBefore: Resources[] | undefined;
  /** The nodes that were alive when this walk or another one ended. The page may have freed them since. */
  kept: readonly number[];
  /** Whether a list, Map or Set became shorter after the walk, which the walk had made longer. */
  isShortened: boolean;
  grownHeaps: string[];
}

/** Records several walks one after the other in one page, and takes one snapshot at the end. */
export class PassRecorder {
  private probe: HeapIdProbe | undefined;
  private readonly kept: KeptObjects;
  /** The walks that were recorded. */
  private readonly walks: WalkRecord[] = [];
  /** How many of them have their objects kept. */
  private keptOf = 0;
  /** The bytes that the marks keep in the page until the snapshot. */
  bytes = 0;
  private readonly heaps: OtherHeaps;

  constructor(private readonly cdp: Cdp) {
    this.heaps = new OtherHeaps(cdp);
    this.kept = new KeptObjects(cdp);
  }

  /** Makes the visits of one walk. The tracking starts after the warm-up visits of the first one. */
  async record(visit: () => Promise<void>, options: RecordOptions): Promise<WalkRecord> {
    const { cdp, heaps } = this;
    await beginWalk(cdp);
    await warmUp(visit, options);
    await cdp.send('HeapProfiler.enable');
    const probe = (this.probe ??= await HeapIdProbe.of(cdp));
    const threads = new Threads(cdp);
    const marks = new VisitMarks(cdp, false);
    heaps.begin(options.visits);
    const visits = await recordVisits(cdp, visit, { ...options, heaps }, { marks, probe, threads });
    this.bytes += (visits + 1) * bytesOfMark;
    const reading = await readingOf(cdp, visits);
    const resources = reading && resourcesOf(reading, visits, await threads.read());
    const walk = { marks, visits, reading, threads, resources, grownHeaps: heaps.grown().map(({ name }) => name) };
    this.walks.push(walk);
    return walk;
  }

  /** Keeps alive what the last walk has left, if it was recorded. Call it before another walk begins. */
  async keep(): Promise<void> {
    const walk = this.walks[this.keptOf];
    if (walk) await this.kept.keep(this.keptOf++, leastOf(walk));
  }

  /**
   * Takes the snapshot.
   * @returns the recording of each walk, in their order; undefined for one whose objects V8 has not numbered as expected
   */
  async finish(walks: readonly WalkRecord[], options: Pick<RecordOptions, 'onProgress' | 'onSnapshot'>): Promise<(PassRecording | undefined)[]> {
    const { cdp, probe, kept } = this;
    if (!probe) return [];
    const shortened = await kept.shortenedWalks(Math.min(...walks.map(leastOf)));
    const keptIn = await kept.finish();
    const snapshot = await settleAndTake(cdp, options, { marks: together(walks), probe });
    await kept.release();
    const tracker = await noteTracker(cdp, snapshot);
    const nodes = keptIn(snapshot);
    const recordings: (PassRecording | undefined)[] = [];
    for (const walk of walks) {
      const marks = walk.marks.in(snapshot);
      recordings.push(marks && { snapshot, marks, ...(await this.resourcesOf(walk)), kept: nodes, isShortened: shortened.includes(this.walks.indexOf(walk)), grownHeaps: walk.grownHeaps, ...(tracker !== undefined && { tracker }) });
    }
    return recordings;
  }

  private async resourcesOf({ visits, reading, threads, resources }: WalkRecord): Promise<Pick<PassRecording, 'resources' | 'resourcesBefore'>> {
    const now = reading && resourcesOf(await stillOpen(this.cdp, reading), visits, await threads.read());
    return { resources: now, resourcesBefore: resources };
  }
}

/** How many entries a container gets at least if each visit that counts adds one. */
function leastOf({ visits }: WalkRecord): number {
  return Math.max(1, visits - 2);
}

/** The marks of all walks, which are read and released together. */
function together(walks: readonly WalkRecord[]): Pick<Marks, 'finish' | 'release'> {
  return {
    finish: async () => {
      await Promise.all(walks.map(({ marks }) => marks.finish()));
    },
    release: async () => walks[0]?.marks.release(),
  };
}
