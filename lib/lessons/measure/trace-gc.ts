/** One collection, as V8's own `--trace-gc` tells it. */
export interface Collection {
  /** Milliseconds after V8 began. */
  at: number;
  /** V8's word, such as `Scavenge` or `Mark-Compact`. */
  kind: string;
  /** Megabytes of objects in the heap, before and after. */
  beforeMb: number;
  afterMb: number;
  /** Milliseconds for which the program stood still. */
  pauseMs: number;
  /** In how many small steps marking had been done before the pause; 0 where all of it was done in the pause. */
  markingSteps: number;
  /** Why V8 collected, in its words: `allocation failure` is the ordinary case, a full nursery. */
  reason: string;
}

const line =
  /^\[\d+:[^\]]*\]\s+(\d+) ms: ([A-Z][^\d]*?) ([\d.]+) \([\d.]+\) -> ([\d.]+) \([\d.]+\) MB,(?: pooled: [\d.]+ MB,)? ([\d.]+) \/ [\d.]+ ms\s*(.*)$/;

/** Reads one line of `--trace-gc`. @returns undefined for any other line */
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

/** The isolate (one heap; a process has one a thread) that wrote a line of `--trace-gc`. */
const isolateIn = (text: string) => /^\[\d+:([^\]]*)\]/.exec(text.trim())?.[1];

/**
 * Passes on the collections of one heap, the one that was collected by hand first: the loader of TypeScript has a thread
 * and a heap of its own, whose collections are nobody's measurement.
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
