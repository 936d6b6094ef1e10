import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { isSocketPort } from '../../hunt-service/page-sockets';
import { listen } from '../../tooling/listen';
import { exercisePageHeaders } from './policy';

/** Answers a request to the exercise page. */
type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/**
 * Serves exercise pages, one after the other, at one address. The code of a page is not trusted, so the browser that opens
 * it is started with `browserArgs`, which let it reach this address and no other.
 */
export interface PageServer {
  /** Such as `http://127.0.0.1:41815`. */
  origin: string;
  /** The flags for Chromium. */
  browserArgs: readonly string[];
  /** The first requests to other addresses, which the server refused: `GET http://…`, `CONNECT host:443`. */
  refused: readonly string[];
  /** Answers with this page from now on; without one, with status 404. */
  show(answer: Answer | undefined): void;
  close(): Promise<void>;
}

/** How many refused requests are kept; a page may send them in a loop. */
const mostRefused = 1000;

/** Listens on a free port that only this machine reaches. */
export async function openPageServer(): Promise<PageServer> {
  let shown: Answer | undefined;
  const refused: string[] = [];

  function refuse(request: IncomingMessage): void {
    if (refused.length < mostRefused) refused.push(`${request.method ?? ''} ${request.url ?? ''}`);
  }

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(exercisePageHeaders)) response.setHeader(name, value);
    const url = ownUrl(request, origin);
    if (!url) {
      refuse(request);
      response.writeHead(403).end();
      return;
    }
    if (!shown) {
      response.writeHead(404).end();
      return;
    }
    shown(request, response, url).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
  // The server is the browser's proxy: it opens tunnels to the lab's WebSocket servers in this process, and to no others.
  server.on('connect', (request: IncomingMessage, client: Duplex) => {
    client.on('error', () => client.destroy());
    const [, port] = /^127\.0\.0\.1:(\d+)$/.exec(request.url ?? '') ?? [];
    if (port !== undefined && isSocketPort(Number(port))) {
      tunnel(client, Number(port));
      return;
    }
    refuse(request);
    client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  const { origin, close } = await listen(server);
  return {
    origin,
    browserArgs: argsFor(new URL(origin).host),
    refused,
    show: (answer) => (shown = answer),
    close,
  };
}

/**
 * Chromium's flags for a browser that reaches one address.
 *
 * Chromium's network service sends every request to its proxy: those of documents, frames, workers, WebSockets, beacons,
 * prefetch and preconnect. The proxy is this server, which refuses them. Requests to the page's own address are sent
 * directly. `<-loopback>` removes Chromium's exception for this machine. Look-ups of names (`dns-prefetch`) and
 * WebTransport, which uses no proxy, fail in the resolver. WebRTC sends no UDP that does not pass the proxy.
 * Source: net/docs/proxy.md, net/base/host_mapping_rules.h and content/public/common/content_switches.cc of Chromium.
 */
function argsFor(host: string): string[] {
  return [
    `--proxy-server=http://${host}`,
    `--proxy-bypass-list=<-loopback>;${host}`,
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  ];
}

/** The requested address; undefined when it is another server's, or when the Host header names another server. */
function ownUrl({ url = '', headers }: IncomingMessage, origin: string): URL | undefined {
  if (!url.startsWith('/') || `http://${headers.host ?? ''}` !== origin) return undefined;
  return new URL(origin + url);
}

function tunnel(client: Duplex, port: number): void {
  const server = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    client.pipe(server).pipe(client);
  });
  server.on('error', () => client.destroy());
  client.on('close', () => server.destroy());
}
