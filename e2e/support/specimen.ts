import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { test as baseTest } from '@/lib/catalogue/hunter-test';
import { listen } from '@/lib/tooling/listen';

/** A small leak, and the same resource released. */
export interface Specimen {
  kind: string;
  /** The expected leaks per visit. */
  finds: Record<string, number>;
  /** Runs in the page at every visit. */
  leaky: string;
  fixed: string;
}

/**
 * A server of pages without a framework. The test defines the page's `visit()`. The server also has resources for such
 * visits: `/worker.js?do=…` (a worker that runs this code), `/events` (an endless event stream), `/no-events` (tells an
 * EventSource to stop), and a WebSocket on every path, which closes at once on `/closing`.
 */
export interface Specimens {
  urlOf(visit: string): string;
  close(): Promise<void>;
}

/** A test with such a server. */
export const test = baseTest.extend<object, { specimens: Specimens }>({
  specimens: [
    async ({}, use) => {
      const specimens = await serve();
      await use(specimens);
      await specimens.close();
    },
    { scope: 'worker' },
  ],
});

const pageOf = (visit: string) => `<!doctype html><title>Specimen</title><body><script>
class Invoice { rows = [1, 2, 3]; }
const kept = []; const cache = new Map(); let visits = 0;
function tick() {}
async function visit() {
  ${visit};
}
</script>`;

async function serve(): Promise<Specimens> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/events') response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: open\n\n');
    else if (pathname === '/no-events') response.writeHead(204).end();
    else if (pathname === '/worker.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(searchParams.get('do') ?? '');
    else response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(searchParams.get('visit') ?? ''));
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, { url }) => {
    if (url === '/closing') socket.close();
  });
  const { origin, close } = await listen(server);
  return {
    urlOf: (visit) => `${origin}/?visit=${encodeURIComponent(visit)}`,
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      return close();
    },
  };
}
