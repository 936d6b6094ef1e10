import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** Where to find the lift: `ws://<the lab's host>:<port><path>`. Send it the number of a floor. */
export interface LiftAddress {
  port: number;
  path: string;
}

/** What the lift says whenever it stands on another floor. */
export interface LiftState {
  floor: number;
  isMoving: boolean;
}

export const topFloor = 5;
const betweenFloorsMs = 100;
const mostPassengers = 200;

/** Every route module of the process, and every reload of it in development, shares the one server. */
const shared = globalThis as { leakLabLift?: Promise<LiftAddress> | undefined };

/** Starts the lift when first called. The process does not stay alive for it. */
export function liftAddress(): Promise<LiftAddress> {
  shared.leakLabLift ??= startLift().catch((error: unknown) => {
    shared.leakLabLift = undefined; // the next one who asks tries again
    throw error;
  });
  return shared.leakLabLift;
}

function startLift(): Promise<LiftAddress> {
  // Any site may open a WebSocket to this machine. Only the lab's own pages can read the answer that tells this path.
  const path = `/${randomUUID()}`;
  const server = createServer((_, response) => response.writeHead(426).end());
  const lift = new WebSocketServer({ server, path, maxPayload: 16 });
  lift.on('connection', (passenger) => (lift.clients.size > mostPassengers ? passenger.close(1013) : carry(passenger)));
  server.on('connection', (socket) => socket.unref());
  server.unref();
  return new Promise((resolve, reject) => {
    lift.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve({ port: (server.address() as AddressInfo).port, path }));
  });
}

/** Each passenger has the lift alone. It works only while it moves. */
function carry(passenger: WebSocket): void {
  let floor = 0;
  let wanted = 0;
  let motor: NodeJS.Timeout | undefined;

  function tell() {
    passenger.send(JSON.stringify({ floor, isMoving: floor !== wanted } satisfies LiftState));
  }

  function stop() {
    clearInterval(motor);
    motor = undefined;
  }

  function move() {
    floor += Math.sign(wanted - floor);
    if (floor === wanted) stop();
    tell();
  }

  passenger.on('message', (text: Buffer) => {
    const asked = Number(text.toString());
    if (!Number.isInteger(asked) || asked < 0 || asked > topFloor) return;
    wanted = asked;
    motor ??= setInterval(move, betweenFloorsMs);
  });
  passenger.on('close', stop);
  passenger.on('error', () => passenger.terminate());
  tell();
}
