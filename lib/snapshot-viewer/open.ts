import { type Snapshot, SnapshotParser } from 'leak-hunt/heap';
import { checkSnapshot } from './check';

/** Says in one sentence why a file cannot be shown. The viewer shows the message to the user. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** The largest file after decompression, in bytes. A browser's worker has not enough memory for a larger snapshot. */
const maxBytes = 2 * 2 ** 30;

const gzipMagic = [0x1f, 0x8b] as const;

/**
 * Parses a heap snapshot from a stream, chunk by chunk. Decompresses it if it is gzip.
 * @param onBytes called with the number of bytes read so far, before decompression
 * @throws UnreadableError with a sentence that says what is wrong
 */
export async function openSnapshot(stream: ReadableStream<Uint8Array<ArrayBuffer>>, onBytes: (bytes: number) => void): Promise<Snapshot> {
  let bytes = 0;
  const counted = stream.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        bytes += chunk.length;
        onBytes(bytes);
        controller.enqueue(chunk);
      },
    }),
  );
  const { isGzip, whole } = await detectGzip(counted);
  const parser = new SnapshotParser();
  const decoder = new TextDecoder();
  let length = 0;
  try {
    const reader = (isGzip ? whole.pipeThrough(new DecompressionStream('gzip')) : whole).getReader();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      length += chunk.value.length;
      if (length > maxBytes) throw new UnreadableError('The file is larger than 2 GB, which is more than a browser can hold.');
      parser.push(decoder.decode(chunk.value, { stream: true }));
    }
    if (length === 0) throw new UnreadableError('The file is empty.');
    return checkSnapshot(parser.finish());
  } catch (error) {
    throw new UnreadableError(sentenceFor(error, isGzip), { cause: error });
  }
}

/** Says from the first two bytes whether a stream is gzip. `whole` is the stream with these bytes. */
async function detectGzip(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = stream.getReader();
  const first = await reader.read();
  const isGzip = gzipMagic.every((byte, i) => first.value?.[i] === byte);
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      if (first.value) controller.enqueue(first.value);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { isGzip, whole };
}

/** The sentence for the user. Messages of the parser and the checks are written for users; messages of the engine are not. */
function sentenceFor(error: unknown, isGzip: boolean): string {
  if (error instanceof RangeError) return 'The snapshot is larger than this browser can hold in memory.';
  if (error instanceof UnreadableError || (error instanceof Error && error.message.includes('heap snapshot'))) return error.message;
  if (isGzip) return 'The file is not complete: it cannot be decompressed.';
  return 'This is not a heap snapshot: it is not the JSON that V8 writes.';
}
