/** Counts what late visits leave behind: a collection that has filled by then gets nothing more, however it is kept. */
import { collectUntilStable, noteTracker, takeSnapshot } from './record';
import type { Cdp, Proof } from './types';
import { VisitMarks } from './visit-marks';

/** How many visits are made while V8 numbers the objects. A leak in every third visit leaves four. */
const laterVisits = 12;

/**
 * Makes further visits while V8 numbers the objects, and counts in a snapshot what they left of each leak. This is the dearest of
 * all proofs, and only for those leaks that nothing else decides.
 * @param proofs undefined for a leak that is decided already
 * @returns by proof, how many objects the visits left; undefined if it is not known
 * @throws the errors of `visit`
 */
export async function laterBirths(cdp: Cdp, visit: () => Promise<void>, proofs: readonly (Proof | undefined)[]): Promise<{ counts: (number | undefined)[]; visits: number }> {
  const marks = new VisitMarks(cdp, false);
  await cdp.send('HeapProfiler.enable');
  // A new object at the address of a dead one has the id of that one, until V8 looks at the heap again.
  await cdp.send('HeapProfiler.startTrackingHeapObjects', { trackAllocations: false });
  await marks.look();
  for (let i = 0; i < laterVisits; i++) await visit();
  await marks.look();
  await collectUntilStable(cdp);
  await marks.finish();
  const snapshot = await takeSnapshot(cdp);
  await marks.release();
  await noteTracker(cdp, snapshot);
  const ids = marks.in(snapshot);
  return { counts: proofs.map((proof) => ids && proof?.bornIn?.({ snapshot, marks: ids })), visits: laterVisits };
}
