import { type BirthCounts, Births, goneOf } from './births';
import { HeapIdProbe } from './heap-id-probe';
import { OtherHeaps } from './other-heaps';
import { noteTracker, recordVisits, settleAndTake, warmUp } from './record';
import { beginWalk, type Reading, readingOf, resourcesOf, stillOpen } from './resource-tracker';
import { Threads } from './threads';
import { lastSeenId } from './tracking';
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
  /** The objects that were alive when the walk ended. */
  births: BirthCounts;
  /** The names of the other heaps that grew with the visits: of workers, of frames in other processes. */
  grownHeaps: string[];
}

/** The recording of one walk of a pass, and what has been freed since the walk ended. */
export interface PassRecording extends Recording {
  /** The resources that were open when the walk ended. */
  resourcesBefore: Resources[] | undefined;
  /** By visit, how many objects were alive when the walk ended and are gone at the snapshot. */
  freed: number[];
  grownHeaps: string[];
}

/** Records several walks one after the other in one page, and takes one snapshot at the end. */
export class PassRecorder {
  private probe: HeapIdProbe | undefined;
  private births: Births | undefined;
  /** The bytes that the marks keep in the page until the snapshot. */
  bytes = 0;
  private readonly heaps: OtherHeaps;

  /** @param events the session itself: what it hears all the time is no sign of a page that answers */
  constructor(
    private readonly cdp: Cdp,
    private readonly events: Cdp,
  ) {
    this.heaps = new OtherHeaps(cdp);
  }

  /** Makes the visits of one walk. The tracking starts after the warm-up visits of the first one. */
  async record(visit: () => Promise<void>, options: RecordOptions): Promise<WalkRecord> {
    const { cdp, heaps } = this;
    await beginWalk(cdp);
    await warmUp(visit, options);
    const births = (this.births ??= Births.of(this.events));
    await cdp.send('HeapProfiler.enable');
    const probe = (this.probe ??= await HeapIdProbe.of(cdp));
    const threads = new Threads(cdp);
    const marks = new VisitMarks(cdp, false);
    heaps.begin(options.visits);
    const visits = await recordVisits(cdp, visit, { ...options, heaps }, { marks, probe, threads });
    this.bytes += (visits + 1) * bytesOfMark;
    const [reading] = await Promise.all([readingOf(cdp, visits), lastSeenId(cdp)]);
    const resources = reading && resourcesOf(reading, visits, await threads.read());
    return { marks, visits, reading, threads, resources, births: births.now(), grownHeaps: heaps.grown().map(({ name }) => name) };
  }

  /**
   * Takes the snapshot.
   * @returns the recording of each walk, in their order; undefined for one whose objects V8 has not numbered as expected
   */
  async finish(walks: readonly WalkRecord[], options: Pick<RecordOptions, 'onProgress' | 'onSnapshot'>): Promise<(PassRecording | undefined)[]> {
    const { cdp, probe, births } = this;
    if (!probe || !births) return [];
    await lastSeenId(cdp);
    const now = births.now();
    births.end();
    const snapshot = await settleAndTake(cdp, options, { marks: together(walks), probe });
    const tracker = await noteTracker(cdp, snapshot);
    const recordings: (PassRecording | undefined)[] = [];
    for (const walk of walks) {
      const marks = walk.marks.in(snapshot);
      recordings.push(marks && { snapshot, marks, ...(await this.resourcesOf(walk)), freed: goneOf(walk.births, now, marks).map(Math.round), grownHeaps: walk.grownHeaps, ...(tracker !== undefined && { tracker }) });
    }
    return recordings;
  }

  private async resourcesOf({ visits, reading, threads, resources }: WalkRecord): Promise<Pick<PassRecording, 'resources' | 'resourcesBefore'>> {
    const now = reading && resourcesOf(await stillOpen(this.cdp, reading), visits, await threads.read());
    return { resources: now, resourcesBefore: resources };
  }
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
