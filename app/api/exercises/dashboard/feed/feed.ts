import type { WebSocket } from 'ws';
import { type PageSockets, type SocketAddress, startPageSockets } from '@/lib/hunt-service/page-sockets';

/** Where the feed is: `ws://<the lab's host>:<port><path>`. Send it the name of a service to follow. */
export type FeedAddress = SocketAddress;

/** How a service is, told at once and every minute. */
export interface ServiceState {
  service: string;
  latencyMs: number;
  update: number;
}

const latencies: ReadonlyMap<string, number> = new Map([['payments', 180], ['search', 95], ['mail', 310]]);
const everyMs = 60_000;

/** One server for the process, however often the module is loaded. */
const shared = globalThis as { leakLabFeed?: Promise<PageSockets> | undefined };

/** Starts the feed when first called. */
export function feed(): Promise<PageSockets> {
  shared.leakLabFeed ??= startPageSockets({ mostClients: 300, maxPayload: 32, serve }).catch((error: unknown) => {
    shared.leakLabFeed = undefined; // the next call tries again
    throw error;
  });
  return shared.leakLabFeed;
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
