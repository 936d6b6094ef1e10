import type { ChildFailed } from './child-process';
import { QueueFull } from './queue';

/**
 * Answers a request with the events of some work, one in JSON a line, until the work is done. The work is cancelled if the
 * client stops reading.
 * @param asked the signal of the request
 * @param work does the work and sends its events; an error that it throws is sent as a failure
 */
export function eventStream<Event extends object>(asked: AbortSignal, work: (signal: AbortSignal, send: (event: Event | ChildFailed) => void) => Promise<void>): Response {
  const cancelled = new AbortController();
  const signal = AbortSignal.any([asked, cancelled.signal]);
  const lines = new ReadableStream<string>({
    start(stream) {
      const send = (event: Event | ChildFailed) => {
        if (!signal.aborted) stream.enqueue(`${JSON.stringify(event)}\n`);
      };
      // Not awaited: a stream that has not started cannot be cancelled.
      void work(signal, send)
        .catch((error: unknown) => send({ type: 'failed', why: 'broken', message: wordsFor(error) }))
        .finally(() => {
          if (!cancelled.signal.aborted) stream.close();
        });
    },
    cancel: () => cancelled.abort(),
  });
  // no-transform: a proxy that buffers or compresses the stream would delay the events.
  const headers = { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store, no-transform' };
  return new Response(lines.pipeThrough(new TextEncoderStream()), { headers });
}

function wordsFor(error: unknown): string {
  if (error instanceof QueueFull) return 'Too many hunts are waiting. Try again later.';
  return error instanceof Error ? error.message : String(error);
}
