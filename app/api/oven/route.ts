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
 * Sends one batch of the oven, loaf by loaf, as Server-Sent Events. Then the stream ends, and the browser reconnects when
 * the next batch is due. Until then the EventSource is not closed, but it uses none of the six connections that a browser
 * allows to one host, and no time of this server. A loaf is created only when it can be sent, so no timer keeps running
 * after the client has left.
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
  // no-transform: a proxy that buffers or compresses the stream would delay the events.
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform' };
  return new Response(events.pipeThrough(new TextEncoderStream()), { headers });
}
