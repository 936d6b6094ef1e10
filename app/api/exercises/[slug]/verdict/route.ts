import { lastVerdict } from '@/lib/exercises/state';
import type { LastVerdictAnswer } from '@/lib/exercises/verdict';
import { refusal } from '@/lib/hunt-service/local-only-guard';

/** Answers with the last verdict on the learner's copy of an exercise. Only pages of this lab on this machine may ask; all others get status 403. */
export async function GET({ headers }: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  if (refusal(headers, false) !== undefined) {
    return Response.json({ isLocal: false, verdict: null } satisfies LastVerdictAnswer, { status: 403 });
  }
  const { slug } = await params;
  const verdict = /^[a-z][a-z\d-]*$/.test(slug) ? await lastVerdict(process.cwd(), slug) : undefined;
  return Response.json({ isLocal: true, verdict: verdict ?? null } satisfies LastVerdictAnswer);
}
