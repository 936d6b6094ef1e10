import type { Cdp } from 'leak-hunt';

const chunkEvent = 'HeapProfiler.addHeapSnapshotChunk';

/** A CDP session that measures the heap snapshot that it receives. */
export class MeteredCdp implements Cdp {
  /** The length of the snapshot in bytes, as V8 writes it. */
  snapshotBytes = 0;
  /** The time that the reader of the snapshot took for its chunks, in milliseconds. */
  readingMs = 0;
  private readonly wrapped = new Map<unknown, (event: never) => void>();

  constructor(private readonly session: Cdp) {}

  send(method: string, params?: object): Promise<unknown> {
    return this.session.send(method, params);
  }

  on(event: string, listener: (event: never) => void): unknown {
    if (event !== chunkEvent) return this.session.on(event, listener);
    const measured = (piece: never) => {
      const { chunk } = piece as { chunk: string };
      const startedAt = performance.now();
      listener(piece);
      this.readingMs += performance.now() - startedAt;
      this.snapshotBytes += Buffer.byteLength(chunk);
    };
    this.wrapped.set(listener, measured);
    return this.session.on(event, measured);
  }

  off(event: string, listener: (event: never) => void): unknown {
    const measured = event === chunkEvent ? this.wrapped.get(listener) : undefined;
    return this.session.off(event, measured ?? listener);
  }
}
