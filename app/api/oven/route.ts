import { setTimeout as sleep } from 'node:timers/promises';

export interface Loaf {
  name: string;
  /** In grams. */
  weight: number;
}

const batch: readonly Loaf[] = [
  { name: 'Rye', weight: 1000 },
  { name: 'Spelt', weight: 750 },
  { name: 'Baguette', weight: 250 },
  { name: 'Sourdough', weight: 1200 },
];
const betweenLoavesMs = 120;
const betweenBatchesMs = 300_000;

/**
 * One batch of the oven, loaf by loaf, as Server-Sent Events. Then the stream ends, and the browser asks again when the
 * next batch is due: while it waits it is still connected in its own eyes, but takes none of the six connections that it
 * may have to one host, nor any time of this server. A loaf is made when it can be sent, so nothing is left running
 * when the client leaves.
 */
export function GET(): Response {
  const loaves = batch.values();
  const events = new ReadableStream<string>({
    start(stream) {
      stream.enqueue(`retry: ${betweenBatchesMs}\n\n`);
    },
    async pull(stream) {
      await sleep(betweenLoavesMs);
      const { value: loaf } = loaves.next();
      if (loaf) stream.enqueue(`data: ${JSON.stringify(loaf)}\n\n`);
      else stream.close();
    },
  });
  // A proxy or compression that holds the stream back would make one answer of it.
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform' };
  return new Response(events.pipeThrough(new TextEncoderStream()), { headers });
}
