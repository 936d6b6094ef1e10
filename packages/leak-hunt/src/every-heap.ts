import { type ControlGrowth, noControlGrowth } from './detect/control-growth';
import { messageOf } from './errors';
import { joined } from './explain/in-heap';
import type { ExplainedLeak, Suspect } from './explain/types';
import { longestWaitMs } from './record/confirm';
import { largestPool, type OtherHeap, OtherHeaps } from './record/other-heaps';
import { isOwnerOf } from './record/proof-test';
import { afterTasks, type HeapRecording, recordHeaps } from './record/record-heaps';
import type { Cdp, Recording } from './record/types';
import { confirmed, type Detection, type DetectOptions, detectLeaks, mayBeRhythm, type Pass, passOf, visitsForSecondPass } from './verdict';

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
  options: DetectOptions,
  controlGrowth?: () => Promise<ControlGrowth>,
): Promise<Detection> {
  const heaps = new OtherHeaps(cdp);
  const found = await detectLeaks(cdp, visit, { ...options, heaps }, controlGrowth);
  const grown = heaps.grown();
  if (grown.length === 0) return found;
  options.onFinding?.(found);
  try {
    return together(found, await detectIn(grown, visit, options));
  } catch (error) {
    if (found.leaks.length === 0) throw error;
    const names = grown.map(({ name }) => name).join(', ');
    return { ...found, notes: [...(found.notes ?? []), `other heaps were not searched (${names}), because a further visit failed: ${messageOf(error)}`] };
  }
}

/** How many visits are recorded for each worker of a pool whose workers have their turns. */
const visitsOfEach = 6;

/** The findings in other heaps. A heap in which growth may have a rhythm, or may be V8's, is recorded a second time. */
async function detectIn(heaps: readonly OtherHeap[], visit: () => Promise<void>, options: DetectOptions): Promise<Detection[]> {
  const inPool = largestPool(heaps);
  const long = Math.max(visitsForSecondPass(options.visits), inPool * visitsOfEach);
  const first = await passesOf(await recordHeaps(heaps, visit, inPool > 1 ? { ...options, visits: long } : options), visit, options);
  const unclear = first.filter(({ pass }) => pass.isUncertain || mayBeRhythm(pass));
  const again = unclear.length > 0 ? await recordHeaps([...new Set(unclear.map(({ heap }) => heap))], visit, { ...options, visits: long }) : [];
  const passes = [...first.filter(({ heap }) => !unclear.some((one) => one.heap === heap)), ...(await passesOf(again, visit, options))];
  const findings: Detection[] = [];
  const leaks: { leak: ExplainedLeak; heap: string }[] = [];
  for (const { owner, recording, pass } of passes) {
    const found = await confirmed(owner.session, () => visitAndWait(owner, visit), pass, { ...options, pendingMs: pendingMsIn(recording) });
    // What a worker has held is free when it ends.
    if (owner.session.isOver) continue;
    findings.push({ ...found, leaks: [] });
    leaks.push(...found.leaks.map((leak) => ({ leak, heap: owner.name })));
  }
  return leaks.length > 0 ? [...findings, { verdict: 'leak', reason: null, leaks: joined(leaks) }] : findings;
}

/** What a recording shows of one target. */
interface HeapPass extends HeapRecording {
  /** The target: the recorded one, or one that shares its heap. */
  owner: OtherHeap;
  pass: Pass;
}

/** Judges and explains each recording. Nothing is subtracted: no control walk shows what grows in a worker. */
async function passesOf(recordings: readonly HeapRecording[], visit: () => Promise<void>, { onProgress, warmUps }: DetectOptions): Promise<HeapPass[]> {
  onProgress?.({ step: 'analysis' });
  const passes: HeapPass[] = [];
  for (const { heap, recording } of recordings) {
    for (const owner of [heap, ...heap.sharers]) {
      const made = warmUps + recording.marks.length - 1;
      const pass = await ifAlive(owner, passOf(recording, owner.session, () => visitAndWait(owner, visit), made, async () => noControlGrowth));
      if (!pass) continue;
      const { finding } = pass;
      const leaks = heap.sharers.length === 0 ? finding.leaks : await ownLeaks(owner, finding.leaks);
      const verdict = leaks.length === 0 && finding.verdict === 'leak' ? 'clean' : finding.verdict;
      passes.push({ heap, recording, owner, pass: { ...pass, finding: { ...finding, verdict, leaks } } });
    }
  }
  return passes;
}

/** The leaks in the target itself, and not in another one that shares its heap. */
async function ownLeaks({ session }: OtherHeap, leaks: readonly Suspect[]): Promise<Suspect[]> {
  const own: Suspect[] = [];
  for (const leak of leaks) if (await isOwnerOf(session, leak.proof)) own.push(leak);
  return own;
}

/** The result of work in a target; undefined if the target has gone. @throws the errors of the work in a target that is there */
async function ifAlive<T>({ session }: OtherHeap, work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (session.isOver) return undefined;
    throw error;
  }
}

async function visitAndWait({ session }: OtherHeap, visit: () => Promise<void>): Promise<void> {
  await visit();
  await afterTasks(session).catch(() => undefined); // it may have gone
}

/** No tracker runs in a worker. But its snapshot shows its timers, and one of them may let go of what has grown. */
function pendingMsIn({ snapshot }: Recording): number {
  for (let node = 0; node < snapshot.nodeCount; node++) if (/\bDOMTimer$/.test(snapshot.name(node))) return longestWaitMs;
  return 0;
}

/** One finding of all: a leak in any heap is a leak, and a heap of which nothing is certain makes the whole inconclusive. */
function together(page: Detection, others: readonly Detection[]): Detection {
  const all = [page, ...others];
  const inOthers = others.flatMap((found) => found.leaks);
  // The tracker counts workers that a worker has started. The heap of that worker says more of them.
  const isToldThere = (leak: ExplainedLeak) => leak.name === 'nested Worker' && inOthers.some(({ kind, perVisit }) => kind === 'worker' && perVisit === leak.perVisit);
  const leaks = [...page.leaks.filter((leak) => !isToldThere(leak)), ...inOthers].sort((a, b) => b.retainedBytes - a.retainedBytes);
  const notes = all.flatMap((found) => found.notes ?? []);
  const unclear = all.find(({ verdict }) => verdict === 'inconclusive');
  const verdict = leaks.length > 0 ? 'leak' : unclear ? 'inconclusive' : 'clean';
  return { ...page, verdict, reason: leaks.length > 0 ? null : (unclear?.reason ?? null), leaks, ...(notes.length > 0 && { notes }) };
}
