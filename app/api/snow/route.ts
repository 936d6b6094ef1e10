import type { NextRequest } from 'next/server';

export interface Snow {
  station: string;
  /** Metres above sea level. */
  altitude: number;
  /** Depth of the snow in centimetres. It differs slightly in every answer. */
  depth: number;
  /** The part of the depth that fell since yesterday. */
  fresh: number;
}

const stations: readonly Snow[] = [
  { station: 'Kaunertal', altitude: 2750, depth: 214, fresh: 18 },
  { station: 'Livigno', altitude: 1816, depth: 96, fresh: 4 },
  { station: 'Andermatt', altitude: 1447, depth: 71, fresh: 9 },
];

/** Answers with the snow at the station that the query parameter `at` names; status 404 if there is no such station. */
export function GET(request: NextRequest): Response {
  const found = stations.find(({ station }) => station === request.nextUrl.searchParams.get('at'));
  if (!found) return Response.json({ error: 'There is no such station.' }, { status: 404 });
  const drift = Math.floor(Math.random() * 5) - 2; // the wind
  return Response.json({ ...found, depth: found.depth + drift } satisfies Snow);
}
