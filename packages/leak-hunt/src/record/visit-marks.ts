import type { Snapshot } from '../heap/snapshot';
import { evaluate } from './evaluate';
import { heapIdOfRemote } from './heap-object';
import { lastSeenId } from './tracking';
import type { Cdp } from './types';

const objectGroup = 'leak-hunt marks';

/** What separates the visits of a recording. */
export interface Marks {
  /** Lets V8 look at the heap: the objects that it finds belong to the visits before this mark. The first look starts the tracking. */
  look(): Promise<void>;
  /** Reads what the snapshot does not tell. Call it before the snapshot. */
  finish(): Promise<void>;
  /** Releases what the marks have kept in the page. Call it after the snapshot. */
  release(): Promise<void>;
  /** The last id before each mark. Undefined if V8 has not numbered the objects as expected. */
  in(snapshot: Snapshot): number[] | undefined;
}

/** A new array whose memory is a large object for V8: more than half a page, which has 256 KB. Numbers with a fraction take 8 bytes. Without a prototype it is no object of the page (`KeptObjects`). */
const largeArray = 'Object.setPrototypeOf(new Array(17e3).fill(.5), null)';

/**
 * Separates the objects of one visit from those of the next by V8's ids, with one look at the heap a visit.
 *
 * V8 gives new objects their ids when it looks at the heap: it collects garbage, and goes through all objects. It does so at
 * once for `startTrackingHeapObjects`, also if it tracks already (`HeapProfiler::StartHeapObjectsTracking`). It reports its
 * last id only from a timer, which waits three times as long as a look takes, and at least 50 ms
 * (`V8HeapProfilerAgentImpl::onTimerImpl`): on a heap of 200 MB each report takes seconds.
 *
 * So each look has a mark of its own. V8 goes through the heap space by space, and through large objects last, in the order in
 * which they were born (`SpaceIterator`, `OldLargeObjectSpace::PromoteNewLargeObject`; only large code comes after them). The
 * memory of a large new array therefore gets the last id of the look. Measured in Chromium 156: this is the id that V8 reports.
 */
export class VisitMarks implements Marks {
  private readonly handles: string[] = [];
  private readonly ids: number[] = [];

  constructor(
    private readonly cdp: Cdp,
    private readonly stacks: boolean,
  ) {}

  async look(): Promise<void> {
    // Another tracker would begin with no stacks.
    const trackAllocations = this.stacks && this.handles.length === 0;
    const created = evaluate(this.cdp, largeArray, { objectGroup });
    const looked = this.cdp.send('HeapProfiler.startTrackingHeapObjects', { trackAllocations });
    const [{ objectId = '' }] = await Promise.all([created, looked]);
    this.handles.push(objectId);
  }

  async finish(): Promise<void> {
    this.ids.push(...(await Promise.all(this.handles.map((handle) => heapIdOfRemote(this.cdp, handle)))).map(Number));
  }

  in(snapshot: Snapshot): number[] | undefined {
    const marks = memoriesOf(snapshot, this.ids);
    const isRising = marks.every((mark, i) => mark > (marks[i - 1] ?? 0) && mark >= (this.ids[i] ?? 0));
    return isRising && marks.length === this.handles.length ? marks : undefined;
  }

  async release(): Promise<void> {
    await this.cdp.send('Runtime.releaseObjectGroup', { objectGroup });
  }
}

/** The ids of the arrays' memory. Shorter than `arrays` if one of them has no large memory. */
function memoriesOf(snapshot: Snapshot, arrays: readonly number[]): number[] {
  const nodes = snapshot.nodesWithIds(arrays);
  return arrays.flatMap((id) => {
    const array = nodes.get(id);
    const memory = array === undefined ? undefined : snapshot.child(array, 'internal', 'elements');
    return memory !== undefined && snapshot.selfSize(memory) > largeBytes ? [snapshot.id(memory)] : [];
  });
}

const largeBytes = 1 << 17;

/** How many bytes one mark keeps in the page until the snapshot. */
export const bytesOfMark = 8 * 17e3;

/** The marks as V8 reports them. */
export class ReportedMarks implements Marks {
  private readonly marks: number[] = [];

  constructor(
    private readonly cdp: Cdp,
    private readonly stacks: boolean,
  ) {}

  async look(): Promise<void> {
    if (this.marks.length === 0) await this.cdp.send('HeapProfiler.startTrackingHeapObjects', { trackAllocations: this.stacks });
    this.marks.push(await lastSeenId(this.cdp));
  }

  finish(): Promise<void> {
    return Promise.resolve();
  }

  release(): Promise<void> {
    return Promise.resolve();
  }

  in(): number[] {
    return this.marks;
  }
}
