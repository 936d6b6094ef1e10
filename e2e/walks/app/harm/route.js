/** Counts what nobody should have clicked. `?read` only reads the count. */
export const dynamic = 'force-dynamic';

const counts = (globalThis.harmCounts ??= []);

export function GET(request) {
  const { searchParams } = new URL(request.url);
  if (!searchParams.has('read')) counts.push(`GET ${searchParams.get('by')}`);
  return Response.json(counts);
}

export function POST(request) {
  counts.push(`POST ${new URL(request.url).searchParams.get('by')}`);
  return Response.json(counts);
}
