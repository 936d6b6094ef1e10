import { allCases } from '@/lib/catalogue/cases';
import { refusal } from '@/lib/hunt-service/local-only-guard';
import { desk } from '@/lib/hunt-service/hunt-service';
import type { Availability, HuntEvent } from '@/lib/hunt-service/events';
import { QueueFull } from '@/lib/hunt-service/queue';

export const dynamic = 'force-dynamic';

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
  const slug = await slugIn(request);
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
      void desk()
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

async function slugIn(request: Request): Promise<string | undefined> {
  const body = (await request.json().catch(() => undefined)) as { slug?: unknown } | null | undefined;
  return typeof body?.slug === 'string' ? body.slug : undefined;
}

function wordsFor(error: unknown): string {
  if (error instanceof QueueFull) return 'Too many hunts are waiting already. Try again when some are done.';
  return error instanceof Error ? error.message : String(error);
}
