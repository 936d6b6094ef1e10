/** One garbage collection, from a line of V8's `--trace-gc`. */
export interface Collection {
  /** Milliseconds since V8 started. */
  at: number;
  /** V8's name of the kind, such as `Scavenge` or `Mark-Compact`. */
  kind: string;
  /** Megabytes of objects in the heap, before and after. */
  beforeMb: number;
  afterMb: number;
  /** The pause of the program in milliseconds. */
  pauseMs: number;
  /** The number of incremental marking steps before the pause; 0 if all marking happened in the pause. */
  markingSteps: number;
  /** V8's reason; `allocation failure` is the ordinary one, a full nursery. */
  reason: string;
}

const line =
  /^\[\d+:[^\]]*\]\s+(\d+) ms: ([A-Z][^\d]*?) ([\d.]+) \([\d.]+\) -> ([\d.]+) \([\d.]+\) MB,(?: pooled: [\d.]+ MB,)? ([\d.]+) \/ [\d.]+ ms\s*(.*)$/;

/** Parses one line of `--trace-gc`. @returns undefined for any other line */
export function collectionIn(text: string): Collection | undefined {
  const match = line.exec(text.trim());
  if (!match) return undefined;
  const [, at, kind = '', before, after, pause, rest = ''] = match;
  return {
    at: Number(at),
    kind: kind.replace(/\s*\(.*\)$/, ''),
    beforeMb: Number(before),
    afterMb: Number(after),
    pauseMs: Number(pause),
    markingSteps: Number(/ms in (\d+) steps/.exec(rest)?.[1] ?? 0),
    reason: rest.replace(/^(?:\([^)]*\)\s*)*/, '').split(';')[0]?.trim() ?? '',
  };
}

/** The isolate (one heap for each thread) that wrote a line of `--trace-gc`. */
const isolateIn = (text: string) => /^\[\d+:([^\]]*)\]/.exec(text.trim())?.[1];

/**
 * Reports the collections of one heap: the first in which `gc()` was called. The TypeScript loader has its own thread
 * and heap, whose collections do not belong to the measurement.
 */
export function collectionsOfOneHeap(emit: (collection: Collection) => void): (line: string) => void {
  let isolate: string | undefined;
  return (text) => {
    const collection = collectionIn(text);
    if (!collection) return;
    if (isolate !== undefined && isolateIn(text) === isolate) emit(collection);
    if (collection.reason === 'testing') isolate ??= isolateIn(text);
  };
}
