import { huntInChild } from './child-process';
import type { HuntEvent } from './events';
import { Queue } from './queue';
import { Shelf } from './snapshot-store';

const mostWaiting = 8;

/** Where pages bring their hunts: one runs, the others wait; its snapshots are kept for a while. */
class Desk {
  private readonly queue = new Queue(mostWaiting);
  private readonly closing = new AbortController();
  readonly shelf = new Shelf();

  constructor() {
    // The server, asked to end, finishes its answers first; nobody should wait for a hunt.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => this.closing.abort());
  }

  /**
   * Hunts a case when it is its turn, and tells what goes on.
   * @param signal cancels it
   * @throws QueueFull
   * @throws the signal's reason
   */
  async hunt(slug: string, signal: AbortSignal, onEvent: (event: HuntEvent) => void): Promise<void> {
    const either = AbortSignal.any([signal, this.closing.signal]);
    const endTurn = await this.queue.turn(either, (ahead) => onEvent({ type: 'queued', ahead }));
    try {
      const folder = this.shelf.begin();
      try {
        await huntInChild(slug, folder, either, (event) => onEvent(this.withSnapshot(folder, event)));
      } finally {
        this.shelf.end(folder);
      }
    } finally {
      endTurn();
    }
  }

  /** The child names a snapshot by its file; a page, by what the shelf calls it. */
  private withSnapshot(folder: string, event: HuntEvent): HuntEvent {
    if (event.type !== 'result' || event.result.snapshot === undefined) return event;
    return { ...event, result: { ...event.result, snapshot: this.shelf.keep(folder, event.result.snapshot) } };
  }
}

const place = globalThis as typeof globalThis & { leakLabDesk?: Desk };

/** The one desk of this server: its routes are built apart, and each has modules of its own. */
export function desk(): Desk {
  place.leakLabDesk ??= new Desk();
  return place.leakLabDesk;
}
