import type { NextRequest } from 'next/server';

/** The number of requests and errors in each interval, oldest first. */
export interface Metrics {
  requests: number[];
  errors: number[];
}

const intervals: ReadonlyMap<string, number> = new Map([['1h', 60], ['24h', 96]]);

/** Answers with the traffic of the last hour or day: a regular wave with two high peaks. */
export function GET(request: NextRequest): Response {
  const count = intervals.get(request.nextUrl.searchParams.get('range') ?? '1h');
  if (count === undefined) return Response.json({ error: 'The range is 1h or 24h.' }, { status: 400 });
  const requests = Array.from({ length: count }, (_, at) => Math.round(420 + 60 * Math.sin(at / 9)));
  for (const at of [17, 41]) requests[at] = 1350;
  return Response.json({ requests, errors: requests.map((served) => Math.floor(served / 100)) } satisfies Metrics);
}
