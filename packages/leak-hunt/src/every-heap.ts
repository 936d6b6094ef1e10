import { type ControlGrowth, noControlGrowth } from './detect/control-growth';
import { growthsOf, judge, survivors } from './detect/growth';
import { explain } from './explain/explain';
import { inHeap } from './explain/in-heap';
import type { ExplainedLeak } from './explain/types';
import { Reachability } from './heap/reachability';
import { OtherHeaps } from './record/other-heaps';
import { type HeapRecording, recordHeaps } from './record/record-heaps';
import type { Cdp, RecordOptions } from './record/types';
import { type Detection, detectLeaks } from './verdict';

/**
 * Detects leaks in the page and in every other heap that belongs to it: its workers, the workers that these have started, its
 * shared and service workers, its frames in other processes. Their size is measured in the visits to the page; only those
 * that grow are recorded, in a second series of visits. A page without such heaps pays nothing.
 * @param visit goes to the page under test and comes back to where it started
 * @param controlGrowth gives the growth of the control walk; called once, and only if something grows in the page
 * @throws the errors of `visit`; Error if the page stops answering
 */
export async function detectInEveryHeap(
  cdp: Cdp,
  visit: () => Promise<void>,
  options: RecordOptions,
  controlGrowth?: () => Promise<ControlGrowth>,
): Promise<Detection> {
  const heaps = new OtherHeaps(cdp);
  const found = await detectLeaks(cdp, visit, { ...options, heaps }, controlGrowth);
  const grown = heaps.grown();
  if (grown.length === 0) return found;
  const recordings = await recordHeaps(grown, visit, options);
  options.onProgress?.({ step: 'analysis' });
  const leaks: ExplainedLeak[] = [];
  for (const recording of recordings) leaks.push(...(await leaksOf(recording)));
  if (leaks.length === 0) return found;
  return { ...found, verdict: 'leak', reason: null, leaks: [...found.leaks, ...leaks].sort((a, b) => b.retainedBytes - a.retainedBytes) };
}

/** The leaks in one recorded heap. Nothing is subtracted: a worker has no framework that grows with each navigation. */
async function leaksOf({ heap, recording }: HeapRecording): Promise<ExplainedLeak[]> {
  if (growthsOf(judge(survivors(recording))).length === 0) return [];
  const reachability = new Reachability(recording.snapshot);
  const growth = judge(survivors(recording, reachability.byThePage()));
  if (growthsOf(growth).length === 0) return [];
  const { leaks } = await explain(recording, reachability, growth, { steady: [], unsteady: [] }, noControlGrowth, heap.session);
  return leaks.map((leak) => inHeap(leak, heap.name));
}
