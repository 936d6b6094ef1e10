import { allCases } from '@/lib/catalogue/cases';
import { refusal } from '@/lib/hunt-service/local-only-guard';
import { huntService } from '@/lib/hunt-service/hunt-service';
import type { Availability, HuntEvent } from '@/lib/hunt-service/events';
import { BodyTooLarge, textOf } from '@/lib/hunt-service/limited-body';
import { QueueFull } from '@/lib/hunt-service/queue';

export const dynamic = 'force-dynamic';

const mostBytes = 1_000;

/** Whether a page may ask for a hunt here. */
export function GET({ headers }: Request): Response {
  const isOn = refusal(headers, false) === undefined;
  return Response.json({ isOn, isDevelopment: process.env.NODE_ENV !== 'production' } satisfies Availability);
}

/**
 * Hunts the case `{"slug": …}` and answers with what goes on, one `HuntEvent` a line, until it is done. Whoever stops
 * reading cancels it.
 */
export async function POST(request: Request): Promise<Response> {
  const why = refusal(request.headers, true);
  if (why !== undefined) return new Response(why, { status: 403 });
  const body = await textOf(request, mostBytes).catch(tooLarge);
  if (body === undefined) return new Response('The body is too long: it is {"slug": "…"}.', { status: 413 });
  const slug = slugIn(body);
  if (slug === undefined) return new Response('Say which case: {"slug": "…"}.', { status: 400 });
  const known = (await allCases()).some((entry) => entry.slug === slug);
  if (!known) return new Response('There is no such case.', { status: 404 });
  const gone = new AbortController();
  const signal = AbortSignal.any([request.signal, gone.signal]);
  const lines = new ReadableStream<string>({
    start(stream) {
      const tell = (event: HuntEvent) => {
        if (!signal.aborted) stream.enqueue(`${JSON.stringify(event)}\n`);
      };
      // Not awaited: a stream that has not started cannot be cancelled.
      void huntService()
        .hunt(slug, signal, tell)
        .catch((error: unknown) => tell({ type: 'failed', why: 'broken', message: wordsFor(error) }))
        .finally(() => {
          if (!gone.signal.aborted) stream.close();
        });
    },
    cancel: () => gone.abort(),
  });
  // A proxy or compression that holds the stream back would make one answer of it.
  const headers = { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store, no-transform' };
  return new Response(lines.pipeThrough(new TextEncoderStream()), { headers });
}

/** Gives undefined for a body that is too long. @throws every other error */
function tooLarge(error: unknown): undefined {
  if (!(error instanceof BodyTooLarge)) throw error;
  return undefined;
}

/** The slug in a body of JSON; undefined where there is none. */
function slugIn(body: string): string | undefined {
  try {
    const { slug } = (JSON.parse(body) ?? {}) as { slug?: unknown };
    return typeof slug === 'string' ? slug : undefined;
  } catch {
    return undefined; // it is no JSON
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof QueueFull) return 'Too many hunts are waiting already. Try again when some are done.';
  return error instanceof Error ? error.message : String(error);
}
