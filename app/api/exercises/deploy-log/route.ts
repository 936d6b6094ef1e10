import { setTimeout as sleep } from 'node:timers/promises';

const lines = ['Build 812 fetched', 'Unit tests passed', 'Image pushed', 'Waiting for an approval'];
const betweenLinesMs = 60;
const askAgainAfterMs = 300_000;

/**
 * Sends the log of a deployment, line by line, as Server-Sent Events. The stream ends at the approval, and the browser
 * reconnects after five minutes. Until then the EventSource is not closed, but it uses no connection and no time of this
 * server. A request after the decision (`?decided=yes`) gets the last lines of the deployment.
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
