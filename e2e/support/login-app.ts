import { createServer, type IncomingMessage } from 'node:http';
import { listen } from '../../lib/tooling/listen';

/**
 * A web app for signed-in users, served by this process. Its page needs the cookie `session=secret`, the token `secret` in its local
 * storage, and the header `x-gate: secret`, as a gateway before a preview would ask for. Without them it says what is missing, and has
 * no board. Opening the board leaks one `Ledger`.
 */
export interface LoginApp {
  origin: string;
  /** The values of `x-gate` in requests to another origin. */
  strayHeaders: string[];
  close(): Promise<void>;
}

const script = (elsewhere: string) => `
class Ledger { rows = new Array(1000).fill(1.5); }
const kept = [];
const main = document.querySelector('main');
function route() {
  if (location.hash === '#/board') {
    kept.push(new Ledger());
    main.innerHTML = '<p id="board">Board</p>';
  } else main.innerHTML = '<p id="home">Home</p>';
}
async function begin() {
  await fetch('${elsewhere}/').catch(() => undefined);
  const { status } = await fetch('/me', { headers: { authorization: localStorage.getItem('token') ?? '' } });
  if (status !== 200) return;
  addEventListener('hashchange', route);
  route();
}
begin();
`;

/** Serves the app, and another origin that its page asks, on free ports. */
export async function serveLoginApp(): Promise<LoginApp> {
  const strayHeaders: string[] = [];
  const other = await listen(
    createServer((request, response) => {
      const header = request.headers['x-gate'];
      if (header !== undefined) strayHeaders.push(String(header));
      response.writeHead(200, { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }).end();
    }),
  );
  const app = await listen(
    createServer((request, response) => {
      const missing = missingIn(request);
      if (missing !== undefined) response.writeHead(401, { 'content-type': 'text/html' }).end(`<p>${missing}</p>`);
      else if (request.url === '/me') response.writeHead(request.headers.authorization === 'secret' ? 200 : 401).end();
      else if (request.url === '/app.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(script(other.origin));
      else response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Ledgers</title><main></main><script src="/app.js"></script>');
    }),
  );
  return {
    origin: app.origin,
    strayHeaders,
    async close() {
      await Promise.all([app.close(), other.close()]);
    },
  };
}

function missingIn({ headers }: IncomingMessage): string | undefined {
  if (headers['x-gate'] !== 'secret') return 'The gateway wants its header.';
  if (!/\bsession=secret\b/.test(headers.cookie ?? '')) return 'Sign in first.';
  return undefined;
}
