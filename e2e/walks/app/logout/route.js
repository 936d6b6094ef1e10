export const dynamic = 'force-dynamic';

export function GET(request) {
  (globalThis.harmCounts ??= []).push('GET logout');
  return Response.redirect(new URL('/', request.url));
}
