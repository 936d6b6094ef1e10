import type { NextRequest } from 'next/server';
import { lastVerdict } from '@/lib/exercises/state';
import type { LastVerdictAnswer } from '@/lib/exercises/verdict';

/** What the judge last wrote about the learner's copy of an exercise, to the machine itself alone. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const { hostname } = new URL(`http://${request.headers.get('host') ?? ''}`);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const verdict = isLocal && /^[a-z][a-z\d-]*$/.test(slug) ? await lastVerdict(process.cwd(), slug) : undefined;
  return Response.json({ isLocal, verdict: verdict ?? null } satisfies LastVerdictAnswer);
}
