/** The ways to send bytes to another thread. */
export const ways = ['copy', 'transfer', 'shared'] as const;
export type Way = (typeof ways)[number];

/** A message with bytes for another thread, which changes the first byte and sends the message back in the same way. */
export interface Parcel {
  way: Way;
  bytes: Uint8Array;
}

/** The common interface of the two ends: a worker or a port. */
export interface Line {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Parcel>) => void, options: { once: true }): void;
}

export interface Crossing {
  /** How long `postMessage` blocked the sender, in milliseconds. */
  sendMs: number;
  /** The time from sending until the answer, in milliseconds. */
  thereAndBackMs: number;
  /** The length of the sender's array while the other side has the bytes. */
  bytesLeftHere: number;
  /** Whether the sender's array contains the write of the other side. */
  isSameMemory: boolean;
}

/** Allocates the bytes in the memory that a way needs. @throws ReferenceError if there is no SharedArrayBuffer */
export function parcel(way: Way, length: number): Parcel {
  const bytes = new Uint8Array(way === 'shared' ? new SharedArrayBuffer(length) : new ArrayBuffer(length));
  return { way, bytes: bytes.fill(1) };
}

/** The transfer list of a message; empty for a copied or a shared buffer. */
function transferOf({ way, bytes: { buffer } }: Parcel): Transferable[] {
  return way === 'transfer' && buffer instanceof ArrayBuffer ? [buffer] : [];
}

/** Sends a message to an end that answers with `sendBack`, and waits for the answer. */
export function cross(line: Line, sent: Parcel): Promise<Crossing> {
  return new Promise((resolve) => {
    const begin = performance.now();
    line.addEventListener(
      'message',
      () => {
        const thereAndBackMs = performance.now() - begin;
        resolve({ sendMs, thereAndBackMs, bytesLeftHere, isSameMemory: sent.bytes[0] === 2 });
      },
      { once: true },
    );
    line.postMessage(sent, transferOf(sent));
    const sendMs = performance.now() - begin;
    const bytesLeftHere = sent.bytes.byteLength;
  });
}

/** Answers a message on the other end. */
export function sendBack(line: Pick<Line, 'postMessage'>, parcel: Parcel): void {
  parcel.bytes[0] = 2;
  line.postMessage(parcel, transferOf(parcel));
}
