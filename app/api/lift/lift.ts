import type { WebSocket } from 'ws';
import { type PageSockets, type SocketAddress, startPageSockets } from '@/lib/hunt-service/page-sockets';

/** Where to find the lift: `ws://<the lab's host>:<port><path>`. Send it the number of a floor. */
export type LiftAddress = SocketAddress;

/** What the lift says whenever it stands on another floor. */
export interface LiftState {
  floor: number;
  isMoving: boolean;
}

const topFloor = 5;
const betweenFloorsMs = 100;

/** Every route module of the process, and every reload of it in development, shares the one server. */
const shared = globalThis as { leakLabLift?: Promise<PageSockets> | undefined };

/** Starts the lift when first called. */
export function lift(): Promise<PageSockets> {
  shared.leakLabLift ??= startPageSockets({ mostClients: 200, maxPayload: 16, serve: carry }).catch((error: unknown) => {
    shared.leakLabLift = undefined; // the next call tries again
    throw error;
  });
  return shared.leakLabLift;
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
