import type { NextRequest } from 'next/server';

export interface JobState {
  done: number;
  parts: number;
  /** When to ask again, in milliseconds. */
  askAgainAfterMs: number;
}

const parts = 40;

/** Answers with the progress of an export. The client has seen `seen` parts. The first parts are fast, the others slow. */
export function GET(request: NextRequest): Response {
  const seen = Math.max(0, Number(request.nextUrl.searchParams.get('seen')) || 0);
  const done = Math.min(parts, seen + 1);
  return Response.json({ done, parts, askAgainAfterMs: done < 2 ? 0 : 20_000 } satisfies JobState);
}
