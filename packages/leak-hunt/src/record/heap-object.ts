/** Finds objects of a heap by V8's ids, and the other way round. */
import type { RemoteObject } from './evaluate';
import type { Cdp } from './types';

/** A handle to an object, with what CDP says of it (`Runtime.RemoteObject`). */
export interface DescribedObject extends RemoteObject {
  type: string;
  subtype?: string;
  description?: string;
}

/**
 * A handle to the object with this id. V8 searches the whole heap for it, which takes some 10 ms.
 * @param objectGroup the group with which the handle is released
 * @throws Error if the object was collected, or if V8 gives no handle to it: a scope, a string, a buffer
 */
export async function objectWithHeapId(cdp: Cdp, heapId: number, objectGroup?: string): Promise<DescribedObject> {
  const { result } = (await cdp.send('HeapProfiler.getObjectByHeapObjectId', { objectId: String(heapId), ...(objectGroup !== undefined && { objectGroup }) })) as { result: DescribedObject };
  return result;
}

/** V8's id of the object behind a handle. */
export async function heapIdOfRemote(cdp: Cdp, objectId: string): Promise<string> {
  const answer = (await cdp.send('HeapProfiler.getHeapObjectId', { objectId })) as { heapSnapshotObjectId: string };
  return answer.heapSnapshotObjectId;
}
