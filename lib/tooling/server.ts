import { createServer, isIPv6 } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, packageBin, root, startNode, type Variables } from './children';
import { SetupError } from 'leak-hunt/command';

const readyMs = 30_000;
const pollMs = 50;

/** A running production server. `stop` ends it and the processes that it started. */
export interface Server {
  url: string;
  port: number;
  stop(): Promise<void>;
  /** Resolves with the server's output when it ends without a call of `stop`. */
  ended: Promise<string>;
}

/** The requested port is in use, or this user may not open it. */
export class PortBusy extends SetupError {
  override name = 'PortBusy';
}

export interface ServerOptions {
  /** The project whose build is served. Default: the lab. */
  folder?: string;
  /** Default: a free port. */
  port?: number;
  /** The address to listen on. The default can only be reached from this machine. */
  host?: string;
  /** Additional environment variables for the server. */
  env?: Variables;
}

/**
 * Serves the existing production build. Resolves when the server responds. The server ends with this process.
 * @throws PortBusy
 * @throws SetupError with the server's own output, if it ends or does not respond within 30 seconds
 */
export async function startServer({ folder = root, port, host = '127.0.0.1', env }: ServerOptions = {}): Promise<Server> {
  if (port !== undefined && !(await isPortFree(port))) throw new PortBusy(`Port ${port} is in use.`);
  const chosen = port ?? (await freePort());
  const child = startNode(packageBin('next'), ['start', folder, '--port', String(chosen), '--hostname', host], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...huntVariables(host), ...env },
    output: 'collect',
  });
  const url = `http://${hostnameFor(host)}:${chosen}`;
  await waitUntilReady(url, child);
  return { url, port: chosen, stop: () => child.stop(), ended: child.ended.then(({ output }) => output) };
}

/** The host name in the URL for an address that a server listens on: `localhost` if possible. */
function hostnameFor(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::'].includes(host)) return 'localhost';
  return isIPv6(host) ? `[${host}]` : host;
}

/**
 * Environment variables that allow pages to start hunts and measurements (lib/hunt-service/local-only-guard.ts). They
 * are allowed only if no other machine can reach the server.
 */
export function huntVariables(host: string): Variables {
  return { LEAK_LAB_HUNTS: ['127.0.0.1', '::1', 'localhost'].includes(host) ? 'on' : 'off' };
}

async function waitUntilReady(url: string, child: Child): Promise<void> {
  const deadline = Date.now() + readyMs;
  for (;;) {
    if (!child.isRunning()) {
      const isBusy = child.output().includes('EADDRINUSE');
      const message = `The server ended before it answered:\n${child.output().trim()}`;
      throw isBusy ? new PortBusy(`The port of ${url} is in use.`) : new SetupError(message);
    }
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (response && child.isRunning()) return;
    if (Date.now() > deadline) {
      await child.stop();
      throw new SetupError(`The server did not answer at ${url} within ${readyMs / 1000} s:\n${child.output().trim()}`);
    }
    await sleep(pollMs);
  }
}

/** A TCP port that is free at the moment. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0, '127.0.0.1');
  if (typeof port !== 'number') throw new SetupError(`No free port: ${port}`);
  return port;
}

/** Whether `port` is free on every address that `localhost` or a visitor may use. */
export async function isPortFree(port: number): Promise<boolean> {
  // One after the other, because the listeners exclude each other. macOS allows a listener on a specific address beside
  // one on the general address.
  for (const host of ['127.0.0.1', '::1', '0.0.0.0', '::']) {
    const result = await listenOnce(port, host);
    if (result === 'EADDRINUSE' || result === 'EACCES') return false;
  }
  return true;
}

/** Listens on a port for a moment. Returns the port, or the error code. */
function listenOnce(port: number, host: string): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 'no address'));
    });
  });
}
