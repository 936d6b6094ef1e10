import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { isLocalHost } from './local-only-guard';

/**
 * WebSocket servers beside the lab's own server, since a route handler of Next cannot speak WebSocket. Any site that a
 * visitor has open may connect to this machine; a browser names the site in the Origin header, and only pages of this lab
 * are accepted.
 */

/** Where a server listens: `ws://<the lab's host>:<port><path>`. */
export interface SocketAddress {
  port: number;
  path: string;
}

/** The ports of the servers of this process; the routes of Next are built apart, and each has modules of its own. */
const shared = globalThis as { leakLabSocketPorts?: Set<number> };

/** Whether a server of this process listens on a port. */
export function isSocketPort(port: number): boolean {
  return shared.leakLabSocketPorts?.has(port) ?? false;
}

/** A server, and the pages that it accepts. */
export interface PageSockets {
  address: SocketAddress;
  /** Accepts the pages of the server that this request came to, where that is a name of this machine; else nothing. */
  accept: (headers: Headers) => void;
}

export interface PageSocketOptions {
  /** How many clients are served at once; others are told to try again later (close code 1013). */
  mostClients: number;
  /** The longest message that a client may send, in bytes. */
  maxPayload: number;
  serve: (client: WebSocket) => void;
}

/**
 * Listens on a free port that only this machine reaches. Neither the server nor a client keeps the process alive.
 * @throws Error where no port is free
 */
export async function startPageSockets({ mostClients, maxPayload, serve }: PageSocketOptions): Promise<PageSockets> {
  const origins = new Set<string>();
  const path = `/${randomUUID()}`;
  const server = createServer((_, response) => response.writeHead(426).end()).unref();
  server.on('connection', (socket) => socket.unref());
  const sockets = new WebSocketServer({
    server,
    path,
    maxPayload,
    verifyClient: ({ origin }, done) => done(origins.has(origin), 403),
  });
  sockets.on('connection', (client) => (sockets.clients.size > mostClients ? client.close(1013) : serve(client)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  (shared.leakLabSocketPorts ??= new Set()).add(port);
  return {
    address: { port, path },
    accept(headers) {
      const host = headers.get('host') ?? '';
      if (isLocalHost(host)) origins.add(`http://${host.toLowerCase()}`);
    },
  };
}
