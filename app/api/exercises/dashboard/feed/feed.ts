import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** Where the feed is: `ws://<the lab's host>:<port><path>`. Send it the name of a service to follow. */
export interface FeedAddress {
  port: number;
  path: string;
}

/** How a service is, told at once and every minute. */
export interface ServiceState {
  service: string;
  latencyMs: number;
  update: number;
}

const latencies: ReadonlyMap<string, number> = new Map([['payments', 180], ['search', 95], ['mail', 310]]);
const everyMs = 60_000;
const mostClients = 300;

/** One server for the process, however often the module is loaded. */
const shared = globalThis as { leakLabFeed?: Promise<FeedAddress> | undefined };

/** Starts the feed when first asked. It does not keep the process alive. */
export function feedAddress(): Promise<FeedAddress> {
  shared.leakLabFeed ??= listen();
  return shared.leakLabFeed;
}

async function listen(): Promise<FeedAddress> {
  // Other sites may open sockets to this machine, but only the lab's own pages can read this path.
  const path = `/${randomUUID()}`;
  const server = createServer().unref();
  const feed = new WebSocketServer({ server, path, maxPayload: 32 });
  feed.on('connection', (client, { socket }) => {
    socket.unref();
    if (feed.clients.size > mostClients) client.close(1013);
    else serve(client);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, path };
}

function serve(client: WebSocket): void {
  let timer: NodeJS.Timeout | undefined;

  client.on('message', (text: Buffer) => {
    const service = text.toString();
    const latency = latencies.get(service);
    if (latency === undefined) return;
    let update = 0;

    const tell = () => {
      client.send(JSON.stringify({ service, latencyMs: Math.round(latency * (1 + (update % 3) / 10)), update: update++ } satisfies ServiceState));
    };

    clearInterval(timer);
    timer = setInterval(tell, everyMs).unref();
    tell();
  });
  client.on('close', () => clearInterval(timer));
  client.on('error', () => client.terminate());
}
