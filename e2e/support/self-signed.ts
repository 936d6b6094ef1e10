import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import path from 'node:path';
import { listen, type Listening } from '../../lib/tooling/listen';

/** A certificate for 127.0.0.1 that nobody has signed, and its key, which serves these tests only. It ends in 2126. */
const pem = readFileSync(path.join(import.meta.dirname, 'self-signed.pem'));

/** Serves an app over https with a certificate that Chromium does not trust. @param origin where the app is served over http */
export async function serveSelfSigned(origin: string): Promise<Listening> {
  const server = createServer({ key: pem, cert: pem }, (asked, response) => {
    void fetch(new URL(asked.url ?? '/', origin)).then(async (answer) => {
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/html' });
      response.end(await answer.text());
    });
  });
  const listening = await listen(server);
  return { ...listening, origin: listening.origin.replace('http:', 'https:') };
}
