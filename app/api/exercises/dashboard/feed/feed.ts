import type { WebSocket } from 'ws';
import { type PageSockets, type SocketAddress, startPageSockets } from '@/lib/hunt-service/page-sockets';

/** The address of the feed: `ws://<the lab's host>:<port><path>`. A client sends the name of a service to follow it. */
export type FeedAddress = SocketAddress;

/** The state of a service. The feed sends it at once and then every minute. */
export interface ServiceState {
  service: string;
  latencyMs: number;
  update: number;
}

const latencies: ReadonlyMap<string, number> = new Map([['payments', 180], ['search', 95], ['mail', 310]]);
const everyMs = 60_000;

/** The only server of the process. It is on the global object because Next can load this module more than once. */
const shared = globalThis as { leakLabFeed?: Promise<PageSockets> | undefined };

/** The feed of live service states. The first call starts its server. */
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

    const sendState = () => {
      client.send(JSON.stringify({ service, latencyMs: Math.round(latency * (1 + (update % 3) / 10)), update: update++ } satisfies ServiceState));
    };

    clearInterval(timer);
    timer = setInterval(sendState, everyMs).unref();
    sendState();
  });
  client.on('close', () => clearInterval(timer));
  client.on('error', () => client.terminate());
}
