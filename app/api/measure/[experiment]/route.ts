import { BodyTooLarge, textOf } from '@/lib/hunt-service/limited-body';
import { refusal } from '@/lib/hunt-service/local-only-guard';
import { runExperiment } from '@/lib/lessons/measure/child';
import { BadParameter, valuesFrom } from '@/lib/lessons/measure/experiment';
import { experimentNamed } from '@/lib/lessons/measure/registry';
import { takeSlot } from '@/lib/lessons/measure/slots';

const maxBytes = 2_000;

/** Runs an experiment with the parameters in the body. Answers with its events (lib/lessons/measure/events.ts), one in JSON a line, while it runs. */
export async function POST(request: Request, { params }: { params: Promise<{ experiment: string }> }): Promise<Response> {
  const refused = refusal(request.headers, true);
  if (refused !== undefined) return failure(403, refused);
  const { experiment: name } = await params;
  const experiment = await experimentNamed(name);
  if (!experiment) return failure(404, 'There is no such experiment.');
  try {
    const values = valuesFrom(experiment.parameters, JSON.parse(await textOf(request, maxBytes)));
    const release = takeSlot(request.headers.get('x-lab-tab') ?? '');
    if (typeof release === 'string') return failure(429, release);
    const stop = new AbortController();
    const signal = AbortSignal.any([request.signal, stop.signal]);
    const encoder = new TextEncoder();
    const lines = new ReadableStream<Uint8Array>({
      async start(controller) {
        await runExperiment(
          name,
          experiment,
          values,
          (event) => controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`)),
          signal,
        ).finally(release);
        if (!stop.signal.aborted) controller.close();
      },
      cancel: () => stop.abort(),
    });
    return new Response(lines, {
      headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store, no-transform' },
    });
  } catch (error) {
    if (error instanceof BodyTooLarge) return failure(413, 'The parameters are too long.');
    if (error instanceof BadParameter) return failure(400, error.message);
    if (error instanceof SyntaxError) return failure(400, 'The parameters must be a JSON object.');
    throw error;
  }
}

function failure(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
