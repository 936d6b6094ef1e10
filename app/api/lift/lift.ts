import type { WebSocket } from 'ws';
import { type PageSockets, type SocketAddress, startPageSockets } from '@/lib/hunt-service/page-sockets';

/** The address of the lift: `ws://<the lab's host>:<port><path>`. A client sends the number of a floor. */
export type LiftAddress = SocketAddress;

/** The state that the lift sends whenever it reaches another floor. */
export interface LiftState {
  floor: number;
  isMoving: boolean;
}

const topFloor = 5;
const betweenFloorsMs = 100;

/** The only server of the process. It is on the global object because Next can load this module more than once. */
const shared = globalThis as { leakLabLift?: Promise<PageSockets> | undefined };

/** The lift. The first call starts its server. */
export function lift(): Promise<PageSockets> {
  shared.leakLabLift ??= startPageSockets({ mostClients: 200, maxPayload: 16, serve: carry }).catch((error: unknown) => {
    shared.leakLabLift = undefined; // the next call tries again
    throw error;
  });
  return shared.leakLabLift;
}

/** Serves one client with its own lift. A timer runs only while the lift moves. */
function carry(passenger: WebSocket): void {
  let floor = 0;
  let wanted = 0;
  let motor: NodeJS.Timeout | undefined;

  function sendState() {
    passenger.send(JSON.stringify({ floor, isMoving: floor !== wanted } satisfies LiftState));
  }

  function stop() {
    clearInterval(motor);
    motor = undefined;
  }

  function move() {
    floor += Math.sign(wanted - floor);
    if (floor === wanted) stop();
    sendState();
  }

  passenger.on('message', (text: Buffer) => {
    const asked = Number(text.toString());
    if (!Number.isInteger(asked) || asked < 0 || asked > topFloor) return;
    wanted = asked;
    motor ??= setInterval(move, betweenFloorsMs);
  });
  passenger.on('close', stop);
  passenger.on('error', () => passenger.terminate());
  sendState();
}
