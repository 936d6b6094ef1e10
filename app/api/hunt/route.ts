import { allCases } from '@/lib/catalogue/cases';
import { refusal } from '@/lib/hunt-service/local-only-guard';
import { huntService } from '@/lib/hunt-service/hunt-service';
import { eventStream } from '@/lib/hunt-service/event-stream';
import type { Availability, HuntEvent } from '@/lib/hunt-service/events';
import { BodyTooLarge, textOf } from '@/lib/hunt-service/limited-body';

export const dynamic = 'force-dynamic';

const maxBytes = 1_000;

/** Answers whether this server accepts hunts from a page. */
export function GET({ headers }: Request): Response {
  const isOn = refusal(headers, false) === undefined;
  return Response.json({ isOn, isDevelopment: process.env.NODE_ENV !== 'production' } satisfies Availability);
}

/**
 * Hunts the case `{"slug": …}`. Answers with one `HuntEvent` in JSON a line until the hunt is done. The hunt is cancelled
 * if the client stops reading.
 */
export async function POST(request: Request): Promise<Response> {
  const why = refusal(request.headers, true);
  if (why !== undefined) return new Response(why, { status: 403 });
  const body = await textOf(request, maxBytes).catch(tooLarge);
  if (body === undefined) return new Response('The body is too long. It must be {"slug": "…"}.', { status: 413 });
  const slug = slugIn(body);
  if (slug === undefined) return new Response('The body must name a case: {"slug": "…"}.', { status: 400 });
  const known = (await allCases()).some((entry) => entry.slug === slug);
  if (!known) return new Response('There is no such case.', { status: 404 });
  return eventStream<HuntEvent>(request.signal, (signal, send) => huntService().hunt(slug, signal, send));
}

/** Returns undefined for a body that is too long. @throws every other error */
function tooLarge(error: unknown): undefined {
  if (!(error instanceof BodyTooLarge)) throw error;
  return undefined;
}

/** The slug in a JSON body; undefined if there is none. */
function slugIn(body: string): string | undefined {
  try {
    const { slug } = (JSON.parse(body) ?? {}) as { slug?: unknown };
    return typeof slug === 'string' ? slug : undefined;
  } catch {
    return undefined; // the body is not JSON
  }
}
