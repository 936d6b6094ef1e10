import { setTimeout as sleep } from 'node:timers/promises';
import { ChildSession } from './child-session';
import { heapName } from './heap-name';
import { ownTarget, targetsOfPage } from './targets';
import type { Cdp, TargetInfo } from './types';

/** A heap that is not the page's own: that of a worker, of a frame in another process, or of a popup there. */
export interface OtherHeap {
  /** Its name in the report, such as `worker search.js`. */
  name: string;
  session: ChildSession;
  /** The other targets in the same process, which share this heap. Each session reads only its own target's scripts and objects. */
  sharers: OtherHeap[];
}

interface Measured extends OtherHeap {
  /** The bytes in use after a collection, before the first visit that the target has seen and after each. */
  usage: number[];
  /** Whether it was there before the series of visits. Then it is not measured after each of them. */
  isOlder: boolean;
}

/**
 * How long a target may take for one answer, in milliseconds. A worker that waits in `Atomics.wait` never answers: it is then
 * left out.
 */
const answerMs = 1_000;

/**
 * The heaps of a page that are not its own. It measures their size after each visit, which takes about 2 ms for a small
 * worker; a page without such heaps costs nothing. Only a heap that grows is worth a recording.
 *
 * The sessions stay open until the page's session ends: V8 discards the object ids of a heap when a session with it ends.
 */
export class OtherHeaps {
  private readonly measured = new Map<string, Measured>();
  /** The targets that are not measured: they do not answer, or their heap is measured already, as one of another target. */
  private readonly left = new Set<string>();
  /** By V8 isolate, the heap that is measured; null for the page's own. */
  private readonly isolates = new Map<string, Measured | null>();
  /** How many visits the series has, and how many of them have been made. */
  private visits = 0;
  private made = -1;

  constructor(private readonly cdp: Cdp) {}

  /** Measures all heaps. Call it before the first visit and after each. @param targets all targets of the browser */
  async note(targets: readonly TargetInfo[]): Promise<void> {
    this.made++;
    const found = await targetsOfPage(this.cdp, targets);
    if (found.length === 0) return;
    if (this.isolates.size === 0) this.isolates.set(await isolateOf(this.cdp), null);
    const page = await ownTarget(this.cdp);
    // One after the other, so that of two frames with one heap the first is measured.
    for (const target of found) if (!this.isKnown(target)) await this.attach(target, page);
    await Promise.all(found.map(({ targetId }) => this.measure(targetId)));
  }

  /**
   * Begins a new series of visits in a page that has made others: what was measured before does not count. The heaps that are there
   * already, such as the workers that an earlier walk has left, are measured three times only.
   */
  begin(visits: number): void {
    this.visits = visits;
    this.made = -1;
    for (const heap of this.measured.values()) Object.assign(heap, { usage: [], isOlder: true });
  }

  /** The heaps that grew. Of workers that have their turns, each grows in few visits, but all of them together in most. */
  grown(): OtherHeap[] {
    const heaps = [...this.measured].flatMap(([id, heap]) => (this.left.has(id) ? [] : [heap]));
    const inTurns = heaps.filter(({ name }) => growInTurns(heaps.filter((other) => other.name === name).map(({ usage }) => usage)));
    return heaps.filter((heap) => (heap.isOlder ? isLarger(heap.usage) : isGrowing(heap.usage)) || inTurns.includes(heap));
  }

  private isKnown({ targetId }: TargetInfo): boolean {
    return this.measured.has(targetId) || this.left.has(targetId);
  }

  private async attach(target: TargetInfo, page: TargetInfo): Promise<void> {
    const session = await ChildSession.attach(this.cdp, target.targetId).catch(() => undefined);
    const isolate = session && (await inTime(session, isolateOf(session)));
    if (!session || isolate === undefined) {
      this.left.add(target.targetId);
      return;
    }
    const heap: Measured = { name: heapName(target, page), session, sharers: [], usage: [], isOlder: false };
    const known = this.isolates.get(isolate);
    if (known === undefined) {
      this.isolates.set(isolate, heap);
      this.measured.set(target.targetId, heap);
      return;
    }
    known?.sharers.push(heap);
    this.left.add(target.targetId);
  }

  /** After the first visit, in the middle, and after the last one. */
  private get isMeasuringAll(): boolean {
    return [1, Math.ceil(this.visits / 2), this.visits].includes(this.made);
  }

  private async measure(targetId: string): Promise<void> {
    const heap = this.measured.get(targetId);
    if (!heap || this.left.has(targetId) || (heap.isOlder && !this.isMeasuringAll)) return;
    const usedSize = await inTime(heap.session, usedAfterCollection(heap.session));
    if (usedSize === undefined) this.left.add(targetId);
    else heap.usage.push(usedSize);
  }
}

/**
 * Whether a heap may leak. A leak makes it larger with each visit, or with every second or third. The first visit that it has
 * seen does not count, because much is made only once. Once in a while V8 compiles a function again, or throws away one that
 * was not called for some collections; therefore one step up is not enough, and a step down does not count.
 * @param usage the bytes in use before the first visit and after each
 */
export function isGrowing(usage: readonly number[]): boolean {
  const steps = usage.slice(2).map((bytes, i) => bytes - (usage[i + 1] ?? 0));
  return steps.length > 0 && steps.filter((step) => step > 0).length >= Math.min(2, steps.length);
}

/**
 * Whether several heaps of one name, such as a pool of workers, may leak together: in most visits one of them becomes larger.
 * @param usages of each heap, the bytes in use before the first visit that it has seen and after each
 */
export function growInTurns(usages: readonly (readonly number[])[]): boolean {
  if (usages.length < 2) return false;
  const visits = Math.min(...usages.map(({ length }) => length));
  const steps = Array.from({ length: Math.max(0, visits - 2) }, (_, i) => Math.max(...usages.map((usage) => stepBefore(usage, usage.length - i))));
  return steps.length >= 3 && steps.filter((step) => step > 0).length * 2 > steps.length;
}

function stepBefore(usage: readonly number[], end: number): number {
  return (usage[end - 1] ?? 0) - (usage[end - 2] ?? 0);
}

/** How many heaps the largest pool has: heaps of one name. */
export function largestPool(heaps: readonly OtherHeap[]): number {
  return Math.max(0, ...heaps.map(({ name }) => heaps.filter((other) => other.name === name).length));
}

/** Whether a heap that is measured a few times only has become larger. It may be one of several workers that have their turns. */
function isLarger(usage: readonly number[]): boolean {
  return (usage.at(-1) ?? 0) > (usage[0] ?? 0);
}

/** The id of the V8 isolate behind a session. Targets of one process may share it, and then they share the heap. */
async function isolateOf(cdp: Cdp): Promise<string> {
  return ((await cdp.send('Runtime.getIsolateId')) as { id: string }).id;
}

async function usedAfterCollection(cdp: Cdp): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return ((await cdp.send('Runtime.getHeapUsage')) as { usedSize: number }).usedSize;
}

/** The result of work in a target; undefined if the target goes, refuses or takes too long. It is then abandoned. */
export async function inTime<T>(session: ChildSession, work: Promise<T>, limitMs = answerMs): Promise<T | undefined> {
  const limit = new AbortController();
  const late = sleep(limitMs, undefined, { signal: limit.signal }).catch(() => undefined);
  const result = await Promise.race([work.catch(() => undefined), late]);
  limit.abort();
  if (result === undefined) session.abandon();
  return result;
}
