import type { NextRequest } from 'next/server';

export interface Snow {
  station: string;
  /** Above the sea, in metres. */
  altitude: number;
  /** Lying snow, in centimetres; measured anew for every request. */
  depth: number;
  /** Of which fell since yesterday. */
  fresh: number;
}

const stations: readonly Snow[] = [
  { station: 'Kaunertal', altitude: 2750, depth: 214, fresh: 18 },
  { station: 'Livigno', altitude: 1816, depth: 96, fresh: 4 },
  { station: 'Andermatt', altitude: 1447, depth: 71, fresh: 9 },
];

/** The snow at the station with the name `at`; 404 where there is none. */
export function GET(request: NextRequest): Response {
  const found = stations.find(({ station }) => station === request.nextUrl.searchParams.get('at'));
  if (!found) return Response.json({ error: 'There is no such station.' }, { status: 404 });
  const drift = Math.floor(Math.random() * 5) - 2; // the wind
  return Response.json({ ...found, depth: found.depth + drift } satisfies Snow);
}
