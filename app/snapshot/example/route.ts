import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Written by the build, so that a server needs no file of the repository for it. */
export const dynamic = 'force-static';

/** A small snapshot of a real Chromium, packed, for those who have none at hand; packages/leak-hunt/src/heap/fixtures says what is in it. */
export async function GET() {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'packages/leak-hunt/src/heap/fixtures/chromium.heapsnapshot.gz');
  return new Response(await readFile(file), { headers: { 'content-type': 'application/gzip' } });
}
