import { getHeapSnapshot, getHeapStatistics } from 'node:v8';
import { summarize, type Summary } from '../../../benchmark/statistics';
import { at, Reachability, type Snapshot, SnapshotParser } from 'leak-hunt/heap';
import { defineExperiment } from '../experiment';
import { memoryFlags } from '../reading';
import { type ValueKind, valueKinds } from '../value-kinds';

/**
 * The bytes of one value: measured several times from the heap size, or read once from a heap snapshot. The slot that
 * refers to it is not counted.
 */
export type ValueSizesData =
  | { by: 'weight'; kind: string; group: ValueKind['group']; runs: number; bytes: Summary }
  | { by: 'snapshot'; kind: string; bytes: number };

/** Holds values of one kind, with a name by which the snapshot reader finds them. */
class SizeSample {
  constructor(
    readonly kind: string,
    readonly items: unknown[],
  ) {}
}

/** Warm-up runs, in which code is compiled and V8 learns the object shapes. */
const warmUps = 2;

export default defineExperiment({
  parameters: {
    count: { least: 1_000, most: 20_000, initial: 5_000 },
    runs: { least: 3, most: 25, initial: 9 },
  },
  heapMb: 768,
  seconds: 60,
  flags: memoryFlags,
  async run({ count, runs }, report) {
    for (const kind of valueKinds) {
      const weights: number[] = [];
      for (let run = 0; run < warmUps + runs; run++) weights.push(bytesPerValue(kind, count));
      const bytes = summarize(weights.slice(warmUps));
      await report({ by: 'weight', kind: kind.name, group: kind.group, runs, bytes } satisfies ValueSizesData);
    }
    const samples = valueKinds.map((kind) => new SizeSample(kind.name, listOf(kind, count)));
    const snapshot = await takeSnapshot();
    const reach = new Reachability(snapshot);
    for (const { kind } of samples) {
      const bytes = reach.bytesOf(reach.retainedBy(itemsOf(snapshot, kind))) / count;
      await report({ by: 'snapshot', kind, bytes } satisfies ValueSizesData);
    }
  },
});

/** The bytes that one value adds to V8's heap and to the buffers outside it. */
function bytesPerValue(kind: ValueKind, count: number): number {
  const list = new Array<unknown>(count).fill(null); // its slots exist before the first reading
  const before = used();
  kind.fill(list);
  const after = used();
  return (after - before) / list.length;
}

function used(): number {
  globalThis.gc?.();
  globalThis.gc?.(); // the first collection frees dead buffers on another thread; the second waits for that
  return getHeapStatistics().used_heap_size + process.memoryUsage().arrayBuffers;
}

function listOf(kind: ValueKind, count: number): unknown[] {
  const list = new Array<unknown>(count).fill(null);
  kind.fill(list);
  return list;
}

async function takeSnapshot(): Promise<Snapshot> {
  const parser = new SnapshotParser();
  for await (const piece of getHeapSnapshot().setEncoding('utf8')) parser.push(piece as string);
  return parser.finish();
}

/** The nodes of the values in the sample of this kind. @throws Error if the snapshot does not contain the sample */
function itemsOf(snapshot: Snapshot, kind: string): number[] {
  for (const sample of snapshot.nodesWithProperty('items')) {
    const label = snapshot.child(sample, 'property', 'kind');
    const list = snapshot.child(sample, 'property', 'items');
    const elements = list === undefined ? undefined : snapshot.child(list, 'internal', 'elements');
    if (snapshot.name(sample) !== 'SizeSample' || label === undefined || snapshot.name(label) !== kind || elements === undefined) continue;
    const items: number[] = [];
    for (let edge = at(snapshot.firstEdge, elements); edge < at(snapshot.firstEdge, elements + 1); edge++) {
      const type = snapshot.edgeType(edge);
      if (type === 'element' || type === 'hidden' || type === 'internal') items.push(snapshot.target(edge));
    }
    return items.filter((node) => !['map', 'system / Map', 'FixedArrayMap'].includes(snapshot.name(node)));
  }
  throw new Error(`The heap snapshot does not contain the sample "${kind}".`);
}
