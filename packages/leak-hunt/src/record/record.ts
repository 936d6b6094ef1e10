import { withoutVueDevtools } from '../frameworks/vue';
import { withoutNativeStack } from '../heap/native-stack-roots';
import type { Snapshot } from '../heap/snapshot';
import { SnapshotParser } from '../heap/snapshot-parser';
import { findTrackerNodes, noteTrackerNodes } from '../heap/tracker-nodes';
import { HeapIdProbe } from './heap-id-probe';
import { beginVisit, heapIdOfTracker, readTracker } from './resource-tracker';
import { Threads } from './threads';
import type { Cdp, Recording, RecordOptions } from './types';

const maxCollections = 12;

/**
 * Makes the visits while V8 numbers the objects, and takes one snapshot at the end.
 *
 * V8 assigns ids to new objects each time it reports `lastSeenObjectId`. So the first report after a visit separates the
 * objects of that visit from those of the next one: https://chromedevtools.github.io/devtools-protocol/tot/HeapProfiler/#event-lastSeenObjectId
 *
 * @param visit goes to the page under test and comes back to where it started
 * @throws the errors of `visit`; Error if the page loads another document, or if V8 discards the object ids
 */
export async function record(cdp: Cdp, visit: () => Promise<void>, options: RecordOptions): Promise<Recording> {
  const { visits, warmUps, onProgress } = options;
  for (let i = 1; i <= warmUps; i++) {
    onProgress?.({ step: 'warm-up', visit: i, of: warmUps });
    await visit();
  }
  const probe = await startTracking(cdp, options.stacks === true);
  const threads = new Threads(cdp);
  const marks = [await mark(cdp, threads, 0)];
  await probe.check();
  await options.heaps?.note(threads.targets);
  const tookMs: number[] = [];
  for (let i = 1; i <= visits; i++) {
    onProgress?.({ step: 'visit', visit: i, of: visits });
    const startedAt = performance.now();
    await visit();
    tookMs.push(performance.now() - startedAt);
    marks.push(await mark(cdp, threads, i));
    await probe.check();
    await options.heaps?.note(threads.targets);
    if (i >= fewestVisits && isSlowing(tookMs)) break;
  }
  onProgress?.({ step: 'settle' });
  await probe.dismiss();
  // The browser retains logged and thrown objects for a console that may be opened.
  await cdp.send('Runtime.discardConsoleEntries');
  await collectUntilStable(cdp);
  onProgress?.({ step: 'snapshot' });
  const snapshot = await takeSnapshot(cdp, options.onSnapshot?.());
  const tracker = await heapIdOfTracker(cdp);
  if (tracker !== undefined) noteTrackerNodes(snapshot, () => findTrackerNodes(snapshot, tracker));
  const resources = await readTracker(cdp, marks.length - 1, await threads.read());
  return { snapshot, marks, hasStacks: options.stacks === true, resources, ...(tracker !== undefined && { tracker }) };
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

/** V8's last object id at the end of a visit. @param next the visit, from 0, that begins after this mark */
async function mark(cdp: Cdp, threads: Threads, next: number): Promise<number> {
  // The page answers after the tasks that the visit has started.
  await beginVisit(cdp, next);
  const lastId = lastSeenId(cdp);
  await threads.note(next - 1);
  return lastId;
}

/** Collects garbage, and lets V8 number the objects from now on. @returns the probe of these numbers */
export async function startTracking(cdp: Cdp, stacks: boolean): Promise<HeapIdProbe> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.startTrackingHeapObjects', { trackAllocations: stacks });
  return HeapIdProbe.of(cdp);
}

/** The first id that V8 reports from now on. It reports one every 50 ms. */
export function lastSeenId(cdp: Cdp): Promise<number> {
  return new Promise((resolve) => {
    function listener({ lastSeenObjectId }: { lastSeenObjectId: number }) {
      cdp.off('HeapProfiler.lastSeenObjectId', listener);
      resolve(lastSeenObjectId);
    }
    cdp.on('HeapProfiler.lastSeenObjectId', listener);
  });
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
