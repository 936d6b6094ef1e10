import type { Snapshot } from '../heap/snapshot';
import { Births } from './births';
import { HeapIdProbe } from './heap-id-probe';
import { OtherHeaps } from './other-heaps';
import { noteTracker, recordVisits, settleAndTake, warmUp } from './record';
import { beginWalk, type Reading, readingOf, resourcesOf, stillOpen } from './resource-tracker';
import { Threads } from './threads';
import { lastSeenId } from './tracking';
import type { Cdp, Recording, RecordOptions, Resources } from './types';
import { ReportedMarks } from './visit-marks';

/** The visits of one walk of a pass, before the snapshot. */
export interface WalkRecord {
  marks: number[];
  reading: Reading | undefined;
  threads: Threads;
  /** The resources that were open when the walk ended. */
  resources: Resources[] | undefined;
  /** By visit, how many objects were alive when the walk ended. */
  alive: number[];
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
    const reported = new ReportedMarks(cdp, false);
    heaps.begin();
    await recordVisits(cdp, visit, { ...options, heaps }, { marks: reported, probe, threads });
    const marks = reported.in();
    const reading = await readingOf(cdp, marks.length - 1);
    const resources = reading && resourcesOf(reading, marks.length - 1, await threads.read());
    return { marks, reading, threads, resources, alive: births.counts(marks), grownHeaps: heaps.grown().map(({ name }) => name) };
  }

  /** Takes the snapshot. @returns the recording of each walk, in their order */
  async finish(walks: readonly WalkRecord[], options: Pick<RecordOptions, 'onProgress' | 'onSnapshot'>): Promise<PassRecording[]> {
    const { cdp, probe, births } = this;
    if (!probe || !births) return [];
    await lastSeenId(cdp);
    const freed = walks.map(({ marks, alive }) => births.counts(marks).map((now, visit) => Math.max(0, (alive[visit] ?? 0) - now)));
    births.end();
    const snapshot = await settleAndTake(cdp, options, { probe });
    const tracker = await noteTracker(cdp, snapshot);
    const recordings: PassRecording[] = [];
    for (const [i, walk] of walks.entries()) recordings.push({ ...(await this.recordingOf(walk, snapshot)), freed: freed[i] ?? [], grownHeaps: walk.grownHeaps, ...(tracker !== undefined && { tracker }) });
    return recordings;
  }

  private async recordingOf({ marks, reading, threads, resources }: WalkRecord, snapshot: Snapshot): Promise<Omit<PassRecording, 'freed' | 'grownHeaps'>> {
    const now = reading && resourcesOf(await stillOpen(this.cdp, reading), marks.length - 1, await threads.read());
    return { snapshot, marks, resources: now, resourcesBefore: resources };
  }
}
