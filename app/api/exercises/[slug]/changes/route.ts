import { existsSync } from 'node:fs';
import path from 'node:path';
import { changedFiles } from '@/lib/exercises/diff';
import type { ChangesAnswer } from '@/lib/exercises/changes';
import { refusal } from '@/lib/hunt-service/local-only-guard';

/** Answers with the learner's changes to the problem. Only pages of this lab on this machine may ask; all others get status 403. */
export async function GET({ headers }: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  if (refusal(headers, false) !== undefined) return Response.json({ isLocal: false, folder: null, files: [] } satisfies ChangesAnswer, { status: 403 });
  const { slug } = await params;
  const home = path.join(/* turbopackIgnore: true */ process.cwd(), 'app', 'exercises', /^[a-z][a-z\d-]*$/.test(slug) ? slug : 'unknown');
  const [problem, work] = [path.join(home, 'problem'), path.join(home, 'work')];
  const isThere = existsSync(problem) && existsSync(work);
  return Response.json({ isLocal: true, folder: isThere ? work : null, files: isThere ? await changedFiles(problem, work) : [] } satisfies ChangesAnswer);
}
