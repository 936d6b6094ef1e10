import { type Snapshot, SnapshotParser } from 'leak-hunt/heap';
import { checked } from './check';

/** Why a file cannot be shown, in one sentence for the person who chose it. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** More than this is not read, packed or not: a browser's worker has no room for what comes of it. */
const maxBytes = 2 * 2 ** 30;

const gzipMagic = [0x1f, 0x8b] as const;

/**
 * Reads a heap snapshot piece by piece as it arrives, unpacking it where it is gzip.
 * @param onBytes told the bytes read so far, of the stream as it came
 * @throws UnreadableError with a sentence that says what is wrong
 */
export async function openSnapshot(stream: ReadableStream<Uint8Array<ArrayBuffer>>, onBytes: (bytes: number) => void): Promise<Snapshot> {
  let bytes = 0;
  const counted = stream.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        bytes += piece.length;
        onBytes(bytes);
        controller.enqueue(piece);
      },
    }),
  );
  const { isGzip, whole } = await peeked(counted);
  const parser = new SnapshotParser();
  const decoder = new TextDecoder();
  let length = 0;
  try {
    const reader = (isGzip ? whole.pipeThrough(new DecompressionStream('gzip')) : whole).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > maxBytes) throw new UnreadableError('The file is larger than 2 GB, which is more than a browser can hold.');
      parser.push(decoder.decode(part.value, { stream: true }));
    }
    if (length === 0) throw new UnreadableError('The file is empty.');
    return checked(parser.finish());
  } catch (error) {
    throw new UnreadableError(sentenceFor(error, isGzip), { cause: error });
  }
}

/** Looks at the first two bytes of a stream, and gives the stream back whole. */
async function peeked(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
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

/** What the parser and the checks say is meant to be read; what the engine throws is not. */
function sentenceFor(error: unknown, isGzip: boolean): string {
  if (error instanceof RangeError) return 'The snapshot is larger than this browser can hold in memory.';
  if (error instanceof UnreadableError || (error instanceof Error && error.message.includes('heap snapshot'))) return error.message;
  if (isGzip) return 'The file is not whole: it cannot be unpacked to its end.';
  return 'This is not a heap snapshot: it is not the JSON that V8 writes.';
}
