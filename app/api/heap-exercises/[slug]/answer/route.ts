import { answerTo } from '@/lib/heap-exercises/answer';
import { heapAnswer } from '@/lib/heap-exercises/heap-exercises';
import { BodyTooLarge, textOf } from '@/lib/hunt-service/limited-body';

export const dynamic = 'force-dynamic';

const maxBytes = 2_000;

/**
 * Judges the answer `{"answer": …}` to an exercise. A wrong one gets a hint, a right one the explanation, so that a browser
 * never has the answer before. It starts no process, so pages on other machines may ask, too.
 */
export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const answer = await heapAnswer(slug);
  if (!answer) return new Response('There is no such exercise.', { status: 404 });
  let body: string;
  try {
    body = await textOf(request, maxBytes);
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    return new Response('The body is too long.', { status: 413 });
  }
  const typed = answerIn(body);
  if (typed === undefined) return new Response('The body must have an answer: {"answer": "…"}.', { status: 400 });
  return Response.json(await answerTo(slug, answer, typed), { headers: { 'Cache-Control': 'no-store' } });
}

/** The answer in a JSON body; undefined if there is none. */
function answerIn(body: string): string | undefined {
  try {
    const { answer } = (JSON.parse(body) ?? {}) as { answer?: unknown };
    return typeof answer === 'string' ? answer : undefined;
  } catch {
    return undefined; // the body is not JSON
  }
}
