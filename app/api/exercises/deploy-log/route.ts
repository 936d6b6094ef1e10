import { setTimeout as sleep } from 'node:timers/promises';

const lines = ['Build 812 fetched', 'Unit tests passed', 'Image pushed', 'Waiting for an approval'];
const betweenLinesMs = 60;
const askAgainAfterMs = 300_000;

/**
 * What a deployment does, line by line, as Server-Sent Events. At the approval the stream ends, and the browser asks
 * again in five minutes; until then it is connected in its own eyes, and takes no time of this server. A stream that is
 * asked for after a decision (`?decided=yes`) also tells that the deployment is over.
 */
export function GET(request: Request): Response {
  const isDecided = new URL(request.url).searchParams.has('decided');
  const events = (isDecided ? ['Approved', 'Rolled out', 'done'] : lines).values();
  const stream = new ReadableStream<string>({
    start(controller) {
      controller.enqueue(`retry: ${askAgainAfterMs}\n\n`);
    },
    async pull(controller) {
      await sleep(betweenLinesMs);
      const { value: line } = events.next();
      if (line === undefined) controller.close();
      else controller.enqueue(`data: ${line}\n\n`);
    },
  });
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform' };
  return new Response(stream.pipeThrough(new TextEncoderStream()), { headers });
}
