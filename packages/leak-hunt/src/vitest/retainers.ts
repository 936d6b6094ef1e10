import { Session } from 'node:inspector/promises';
import { setImmediate as nextTask } from 'node:timers/promises';
import { Heap } from '../heap/heap';
import { stepsOf } from '../heap/path-steps';
import type { Snapshot } from '../heap/snapshot';
import { SnapshotParser } from '../heap/snapshot-parser';
import { pathLines } from '../report/path-lines';

/** The global property in which the inspector finds the weak reference. It is set only for one evaluation. */
const scope = globalThis as { leakHuntReference?: WeakRef<WeakKey> | undefined };

/** How many path nodes are shown, counted from the object. The nodes before them belong to the test runner. */
const shown = 8;

/**
 * The retainer path of an object of this process, as text with one line for each of the last path nodes.
 * @returns undefined if the object was collected, or if the inspector cannot read it
 */
export async function retainersOf(reference: WeakRef<WeakKey>): Promise<string | undefined> {
  const session = new Session();
  session.connect();
  try {
    // Starting the tracking makes V8 give an id to each object on its heap.
    await session.post('HeapProfiler.startTrackingHeapObjects', { trackAllocations: false });
    const id = await heapIdOf(session, reference);
    if (id === undefined) return undefined;
    await nextTask(); // reading the weak reference keeps the object alive until the job ends
    const snapshot = await snapshotOf(session);
    const node = snapshot.nodesWithIds([id]).get(id);
    return node === undefined ? undefined : nearEnd(snapshot, node);
  } finally {
    session.disconnect();
  }
}

async function heapIdOf(session: Session, reference: WeakRef<WeakKey>): Promise<number | undefined> {
  scope.leakHuntReference = reference;
  try {
    const { result } = await session.post('Runtime.evaluate', { expression: 'globalThis.leakHuntReference?.deref()' });
    if (result.objectId === undefined) return undefined;
    const { heapSnapshotObjectId } = await session.post('HeapProfiler.getHeapObjectId', { objectId: result.objectId });
    await session.post('Runtime.releaseObject', { objectId: result.objectId });
    return Number(heapSnapshotObjectId);
  } finally {
    scope.leakHuntReference = undefined;
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

/** The last steps of a node's retainer path. Undefined if it has none. */
function nearEnd(snapshot: Snapshot, node: number): string | undefined {
  const heap = new Heap(snapshot);
  const lines = pathLines(stepsOf(heap, heap.pathTo(node)), true);
  if (lines.length === 0) return undefined;
  return (lines.length > shown ? ['  …', ...lines.slice(-shown)] : lines).join('\n');
}
