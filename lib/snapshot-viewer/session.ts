import { compare, digestOf, type Comparison, type Digest } from './compare';
import { detailsOf, type ObjectDetails } from './details';
import { groupsOf } from './groups';
import { type Step, ViewerHeap } from './heap';
import { openSnapshot, UnreadableError } from './open';
import { comparisonSource, constructorSource, dominatedSource, objectSource, survivorSource, suspectSource } from './sources';
import { SortedTable, type Page, type Source, type TableRequest } from './tables';

/** The progress of reading a snapshot. */
export type Reading = { step: 'file'; bytes: number; of: number | undefined } | { step: Step };

/** The totals of a snapshot. */
export interface Overview {
  objects: number;
  references: number;
  bytes: number;
  detached: number;
  constructors: number;
  /** How long allocations were tracked, and into how many spans this time is divided; undefined if they were not tracked. */
  recording: { seconds: number; spans: number } | undefined;
}

export interface ComparisonOverview {
  isSameSession: boolean;
  agreement: number;
}

/** A result, or a sentence for the user that says why there is none. No Error, because a structured clone loses an error's class. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; sentence: string };

/** Milliseconds between two progress reports while the file is read. */
const reportIntervalMs = 100;

/** How many sorted tables are kept, because users often return to a table. */
const maxTables = 4;

/** One open snapshot. It answers all requests of the page to the viewer's worker. */
export class Session {
  private heap: ViewerHeap | undefined;
  private comparison: Comparison | undefined;
  private readonly tables = new Map<string, SortedTable>();

  /** Opens a snapshot from a file or from a URL of this origin. */
  open(from: Blob | string, onReading: (reading: Reading) => void): Promise<Outcome<Overview>> {
    return outcome(async () => {
      const heap = new ViewerHeap(await read(from, onReading), (step) => onReading({ step }));
      this.heap = heap;
      let detached = 0;
      for (let node = 0; node < heap.snapshot.nodeCount; node++) if (heap.isDetached(node)) detached++;
      return {
        objects: heap.snapshot.nodeCount,
        references: heap.snapshot.edgeCount,
        bytes: heap.total(),
        detached,
        constructors: heap.groups.list.length,
        recording: heap.births && { seconds: heap.births.seconds, spans: heap.births.spans },
      };
    });
  }

  /** Compares this snapshot with an earlier one. Keeps only the part of the earlier one that the comparison needs. */
  compareWith(from: Blob | string, onReading: (reading: Reading) => void): Promise<Outcome<ComparisonOverview>> {
    return outcome(async () => {
      const before = await this.digest(from, onReading);
      const { snapshot, groups } = this.opened();
      this.comparison = compare(before, digestOf(snapshot, groups));
      this.tables.clear();
      const { isSameSession, agreement } = this.comparison;
      return { isSameSession, agreement };
    });
  }

  /** Rows `from` (included) to `to` (excluded) of a table. */
  page(request: TableRequest, from: number, to: number): Page {
    const key = JSON.stringify(request);
    let table = this.tables.get(key);
    if (!table) {
      table = new SortedTable(this.source(request), request);
      for (const oldest of this.tables.keys()) if (this.tables.size >= maxTables) this.tables.delete(oldest);
      this.tables.set(key, table);
    }
    return table.page(from, to);
  }

  /** Everything about the object with this id; undefined if there is no such object. */
  details(id: number): ObjectDetails | undefined {
    const heap = this.opened();
    const node = heap.nodeOf(id);
    return node === undefined ? undefined : detailsOf(heap, node);
  }

  private async digest(from: Blob | string, onReading: (reading: Reading) => void): Promise<Digest> {
    const snapshot = await read(from, onReading);
    return digestOf(snapshot, groupsOf(snapshot));
  }

  private source({ table, of, by }: TableRequest): Source {
    const heap = this.opened();
    switch (table) {
      case 'constructors': return constructorSource(heap);
      case 'suspects': return suspectSource(heap, this.comparison);
      case 'survivors': return survivorSource(heap);
      case 'detached': return objectSource(heap, (node) => heap.isDetached(node));
      case 'dominated': return dominatedSource(heap, by === undefined ? heap.top() : (heap.nodeOf(by) ?? 0));
      case 'comparison': return comparisonSource(this.comparison ?? { differences: [], isSameSession: false, agreement: 0 });
      case 'objects': {
        const place = heap.groups.list.findIndex(({ key }) => key === of);
        return objectSource(heap, (node) => heap.groups.of[node] === place);
      }
    }
  }

  private opened(): ViewerHeap {
    if (!this.heap) throw new Error('No snapshot is open.');
    return this.heap;
  }
}

async function read(from: Blob | string, onReading: (reading: Reading) => void) {
  const { stream, length } = typeof from === 'string' ? await fetched(from) : { stream: from.stream(), length: from.size };
  let lastReport = 0;
  return openSnapshot(stream, (bytes) => {
    const now = performance.now();
    if (now - lastReport < reportIntervalMs) return;
    lastReport = now;
    onReading({ step: 'file', bytes, of: length });
  });
}

async function fetched(address: string): Promise<{ stream: ReadableStream<Uint8Array<ArrayBuffer>>; length: number | undefined }> {
  const response = await fetch(address).catch(() => undefined);
  if (!response) throw new UnreadableError('The lab’s server did not answer.');
  if (!response.ok || !response.body) throw new UnreadableError(`There is no snapshot at ${address}: the server answers ${response.status}.`);
  // The browser decompresses the answer, so Content-Length is not the file's length then. The lab's server sends it in X-File-Size.
  const isPacked = response.headers.has('content-encoding');
  const length = Number(response.headers.get('x-file-size') ?? (isPacked ? 0 : response.headers.get('content-length')));
  return { stream: response.body, length: length > 0 ? length : undefined };
}

async function outcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof UnreadableError) return { ok: false, sentence: error.message };
    if (error instanceof RangeError) return { ok: false, sentence: 'The snapshot is larger than this browser can hold in memory.' };
    throw error;
  }
}
