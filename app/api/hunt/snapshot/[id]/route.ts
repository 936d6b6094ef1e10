import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { refusal } from '@/lib/hunt-service/local-only-guard';
import { huntService } from '@/lib/hunt-service/hunt-service';

export const dynamic = 'force-dynamic';

/** Rejects HEAD requests. Without this handler Next would call GET, and the opened file would never be read. */
export function HEAD(): Response {
  return new Response(null, { status: 405 });
}

/** Sends the heap snapshot of one of the last hunts, for the viewer or for DevTools. */
export async function GET({ headers }: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const why = refusal(headers, false);
  if (why !== undefined) return new Response(why, { status: 403 });
  const file = huntService().snapshots.find((await params).id);
  const size = file && (await stat(/* turbopackIgnore: true */ file).catch(() => undefined))?.size;
  if (!file || size === undefined) return new Response('This snapshot has been deleted. Run the hunt again.', { status: 404 });
  const content = Readable.toWeb(createReadStream(/* turbopackIgnore: true */ file)) as ReadableStream<Uint8Array>;
  return new Response(content, {
    headers: {
      'Content-Type': 'application/json',
      'X-File-Size': String(size), // Next does not send the Content-Length that a handler sets
      'Content-Disposition': `attachment; filename="${path.basename(file)}"`,
      'Cache-Control': 'no-store, no-transform',
    },
  });
}
