import { Session } from 'node:inspector/promises';
import { setImmediate as nextTask } from 'node:timers/promises';
import { Heap } from '../heap/heap';
import { stepsOf } from '../heap/path-steps';
import type { Snapshot } from '../heap/snapshot';
import { SnapshotParser } from '../heap/snapshot-parser';
import { pathLines } from '../report/path-lines';

/** Where the inspector finds the weak reference, for a moment. */
const place = globalThis as { leakHuntReference?: WeakRef<WeakKey> | undefined };

/** So many stations from the object upwards are shown: further up is the test runner. */
const shown = 8;

/**
 * Who keeps an object of this very process alive: the shortest retainer path from a root, one line a station, the last ones.
 * @returns undefined where the object is gone, or this process's heap cannot be looked at
 */
export async function retainersOf(reference: WeakRef<WeakKey>): Promise<string | undefined> {
  const session = new Session();
  session.connect();
  try {
    // An object has an id once V8 has looked through its heap for objects without one.
    await session.post('HeapProfiler.startTrackingHeapObjects', { trackAllocations: false });
    const id = await heapIdOf(session, reference);
    if (id === undefined) return undefined;
    await nextTask(); // the reading of the reference keeps the object until here
    const snapshot = await snapshotOf(session);
    const node = snapshot.nodesWithIds([id]).get(id);
    return node === undefined ? undefined : nearEnd(snapshot, node);
  } finally {
    session.disconnect();
  }
}

async function heapIdOf(session: Session, reference: WeakRef<WeakKey>): Promise<number | undefined> {
  place.leakHuntReference = reference;
  try {
    const { result } = await session.post('Runtime.evaluate', { expression: 'globalThis.leakHuntReference?.deref()' });
    if (result.objectId === undefined) return undefined;
    const { heapSnapshotObjectId } = await session.post('HeapProfiler.getHeapObjectId', { objectId: result.objectId });
    await session.post('Runtime.releaseObject', { objectId: result.objectId });
    return Number(heapSnapshotObjectId);
  } finally {
    place.leakHuntReference = undefined;
  }
}

async function snapshotOf(session: Session): Promise<Snapshot> {
  const parser = new SnapshotParser();
  const take = ({ params }: { params: { chunk: string } }) => parser.push(params.chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.post('HeapProfiler.stopTrackingHeapObjects', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  return parser.finish();
}

/** The last steps of a node's retainer path; undefined where it has none. */
function nearEnd(snapshot: Snapshot, node: number): string | undefined {
  const heap = new Heap(snapshot);
  const lines = pathLines(stepsOf(heap, heap.pathTo(node)), true);
  if (lines.length === 0) return undefined;
  return (lines.length > shown ? ['  …', ...lines.slice(-shown)] : lines).join('\n');
}
