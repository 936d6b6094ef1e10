import { withoutVueDevtools } from '../frameworks/vue';
import { withoutNativeStack } from '../heap/native-stack-roots';
import type { Snapshot } from '../heap/snapshot';
import { SnapshotParser } from '../heap/snapshot-parser';
import { findTrackerNodes, noteTrackerNodes } from '../heap/tracker-nodes';
import { HeapIdProbe } from './heap-id-probe';
import { beginVisit, heapIdOfTracker, readTracker } from './resource-tracker';
import { Threads } from './threads';
import type { Cdp, Recording, RecordOptions } from './types';
import { type Marks, ReportedMarks, VisitMarks } from './visit-marks';

const maxCollections = 12;

/**
 * Makes the visits while V8 numbers the objects, and takes one snapshot at the end.
 *
 * V8 assigns ids to new objects each time it looks at the heap. So a look after each visit separates the objects of that visit
 * from those of the next one (`VisitMarks`). If V8 does not number the objects as expected there, the visits are made again,
 * and V8 reports its last id itself.
 *
 * @param visit goes to the page under test and comes back to where it started
 * @throws the errors of `visit`; Error if the page loads another document, or if V8 discards the object ids
 */
export async function record(cdp: Cdp, visit: () => Promise<void>, options: RecordOptions): Promise<Recording> {
  const { stacks = false } = options;
  await warmUp(visit, options);
  const recording = (await recordBy(new VisitMarks(cdp, stacks), cdp, visit, options)) ?? (await recordBy(new ReportedMarks(cdp, stacks), cdp, visit, options));
  if (!recording) throw new Error('V8 does not number the objects of this page in the order of their birth.');
  return recording;
}

/** Makes the visits that are not counted. */
export async function warmUp(visit: () => Promise<void>, { warmUps, onProgress }: RecordOptions): Promise<void> {
  for (let i = 1; i <= warmUps; i++) {
    onProgress?.({ step: 'warm-up', visit: i, of: warmUps });
    await visit();
  }
}

async function recordBy(marks: Marks, cdp: Cdp, visit: () => Promise<void>, options: RecordOptions): Promise<Recording | undefined> {
  const { stacks = false } = options;
  await cdp.send('HeapProfiler.enable');
  const probe = await HeapIdProbe.of(cdp);
  const threads = new Threads(cdp);
  const visits = await recordVisits(cdp, visit, options, { marks, probe, threads });
  const snapshot = await settleAndTake(cdp, options, { marks, probe });
  const tracker = await noteTracker(cdp, snapshot);
  const resources = await readTracker(cdp, visits, await threads.read());
  const ids = marks.in(snapshot);
  return ids && { snapshot, marks: ids, hasStacks: stacks, resources, ...(tracker !== undefined && { tracker }) };
}

/** What watches over the visits while V8 numbers the objects. */
interface Watch {
  marks: Marks;
  probe: HeapIdProbe;
  threads: Threads;
}

/** Makes the counted visits. @returns how many were made: fewer where each takes much longer than the one before */
export async function recordVisits(cdp: Cdp, visit: () => Promise<void>, options: RecordOptions, { marks, probe, threads }: Watch): Promise<number> {
  const { visits, onProgress } = options;
  /** @param next the visit, from 0, that begins after this mark */
  const mark = async (next: number) => {
    // The page answers after the tasks that the visit has started.
    await beginVisit(cdp, next);
    await Promise.all([marks.look(), probe.check(), threads.note(next - 1)]);
    await options.heaps?.note(threads.targets);
  };
  await mark(0);
  const tookMs: number[] = [];
  for (let i = 1; i <= visits; i++) {
    onProgress?.({ step: 'visit', visit: i, of: visits });
    const startedAt = performance.now();
    await visit();
    tookMs.push(performance.now() - startedAt);
    await mark(i);
    if (i >= fewestVisits && isSlowing(tookMs)) break;
  }
  return tookMs.length;
}

/** Collects garbage, and takes the snapshot, which ends the tracking. */
export async function settleAndTake(cdp: Cdp, { onProgress, onSnapshot }: Pick<RecordOptions, 'onProgress' | 'onSnapshot'>, { marks, probe }: { marks: Pick<Marks, 'finish' | 'release'>; probe: HeapIdProbe }): Promise<Snapshot> {
  onProgress?.({ step: 'settle' });
  await probe.dismiss();
  // The browser retains logged and thrown objects for a console that may be opened.
  await cdp.send('Runtime.discardConsoleEntries');
  await collectUntilStable(cdp);
  await marks.finish();
  onProgress?.({ step: 'snapshot' });
  const snapshot = await takeSnapshot(cdp, onSnapshot?.());
  await marks.release();
  return snapshot;
}

/** Finds the tracker in a snapshot that was just taken. @returns V8's object id of the tracker; undefined if the page has none */
export async function noteTracker(cdp: Cdp, snapshot: Snapshot): Promise<number | undefined> {
  const tracker = await heapIdOfTracker(cdp);
  if (tracker !== undefined) noteTrackerNodes(snapshot, () => findTrackerNodes(snapshot, tracker));
  return tracker;
}

/** As few visits are recorded where each takes much longer than the one before. */
const fewestVisits = 4;
const slowVisitMs = 500;
const slowing = 1.5;

/** Whether the last visits became slower and slower, as where a page doubles its objects in each visit. */
function isSlowing(tookMs: readonly number[]): boolean {
  const last = tookMs.slice(-3);
  return (last.at(-1) ?? 0) > slowVisitMs && last.every((ms, i) => i === 0 || ms > slowing * (last[i - 1] ?? 0));
}

/** Collects garbage until a collection frees nothing more. Weak callbacks and finalizers run between two collections. */
export async function collectUntilStable(cdp: Cdp): Promise<void> {
  let before = Number.POSITIVE_INFINITY;
  for (let i = 0; i < maxCollections; i++) {
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number };
    if (usedSize >= before) return;
    before = usedSize;
  }
}

/** Takes the snapshot by stopping the tracking: only such a snapshot contains the allocation stacks. */
export async function takeSnapshot(cdp: Cdp, onPiece?: (piece: string) => void): Promise<Snapshot> {
  const parser = new SnapshotParser();
  let failure: Error | undefined;
  function listener({ chunk }: { chunk: string }) {
    onPiece?.(chunk);
    if (failure) return;
    try {
      parser.push(chunk);
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
    }
  }
  // The progress is not used, but its events tell the watchdog that the page answers before the first piece arrives.
  const alive = () => undefined;
  cdp.on('HeapProfiler.reportHeapSnapshotProgress', alive);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', listener);
  try {
    await cdp.send('HeapProfiler.stopTrackingHeapObjects', { reportProgress: true });
  } finally {
    cdp.off('HeapProfiler.addHeapSnapshotChunk', listener);
    cdp.off('HeapProfiler.reportHeapSnapshotProgress', alive);
  }
  if (failure) throw failure;
  return withoutVueDevtools(withoutNativeStack(parser.finish()));
}
