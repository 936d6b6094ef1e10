/** How bytes get from one thread to another. */
export const ways = ['copy', 'transfer', 'shared'] as const;
export type Way = (typeof ways)[number];

/** Bytes on their way to the other thread, which changes the first of them and sends them back as they came. */
export interface Parcel {
  way: Way;
  bytes: Uint8Array;
}

/** What both ends of a crossing have in common: a worker, or a port. */
export interface Line {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Parcel>) => void, options: { once: true }): void;
}

export interface Crossing {
  /** How long `postMessage` held the sender up, in milliseconds. */
  sendMs: number;
  /** From before it was sent until it was back. */
  thereAndBackMs: number;
  /** Of the sender's array, while the other side had the parcel. */
  bytesLeftHere: number;
  /** Whether the sender's own array shows what the other side wrote. */
  isSameMemory: boolean;
}

/** Fresh bytes in the memory that a way of crossing needs. @throws ReferenceError where there is no SharedArrayBuffer */
export function parcel(way: Way, length: number): Parcel {
  const bytes = new Uint8Array(way === 'shared' ? new SharedArrayBuffer(length) : new ArrayBuffer(length));
  return { way, bytes: bytes.fill(1) };
}

/** What to name in the list of what is transferred; a shared buffer goes without. */
function transferOf({ way, bytes: { buffer } }: Parcel): Transferable[] {
  return way === 'transfer' && buffer instanceof ArrayBuffer ? [buffer] : [];
}

/** Sends a parcel over a line whose other end answers with `sendBack`, and waits for it. */
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

/** What the other end does with a parcel. */
export function sendBack(line: Pick<Line, 'postMessage'>, parcel: Parcel): void {
  parcel.bytes[0] = 2;
  line.postMessage(parcel, transferOf(parcel));
}
