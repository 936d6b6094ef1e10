import { huntInChild } from './child-process';
import type { HuntEvent } from './events';
import { Queue } from './queue';
import { SnapshotStore } from './snapshot-store';

const mostWaiting = 8;

/** Runs the hunts that pages ask for: one at a time, the others wait. It keeps the snapshots of the last few. */
class HuntService {
  private readonly queue = new Queue(mostWaiting);
  private readonly closing = new AbortController();
  readonly snapshots = new SnapshotStore();

  constructor() {
    // A server that is told to end finishes its answers first, and a hunt takes long.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => this.closing.abort());
  }

  /**
   * Hunts a case when no other hunt comes first, and reports each step.
   * @param signal cancels the hunt
   * @throws QueueFull when too many hunts wait
   * @throws the signal's reason when it is aborted
   */
  hunt(slug: string, signal: AbortSignal, onEvent: (event: HuntEvent) => void): Promise<void> {
    return this.inTurn(signal, onEvent, (folder, either) => huntInChild(slug, folder, either, (event) => onEvent(this.withSnapshot(folder, event))));
  }

  /**
   * Does work that starts a browser when no other such work comes first. The store keeps the snapshots of the last few.
   * @param work gets a folder of its own, and a signal that also aborts when the server ends
   * @throws QueueFull when too many others wait
   * @throws the signal's reason when it is aborted
   */
  async inTurn(signal: AbortSignal, onEvent: (event: { type: 'queued'; ahead: number }) => void, work: (folder: string, signal: AbortSignal) => Promise<void>): Promise<void> {
    const either = AbortSignal.any([signal, this.closing.signal]);
    const endTurn = await this.queue.turn(either, (ahead) => onEvent({ type: 'queued', ahead }));
    try {
      const folder = this.snapshots.begin();
      try {
        await work(folder, either);
      } finally {
        this.snapshots.end(folder);
      }
    } finally {
      endTurn();
    }
  }

  /** The child process names the file of a snapshot; a page gets the id by which the store knows it. */
  private withSnapshot(folder: string, event: HuntEvent): HuntEvent {
    if (event.type !== 'result' || event.result.snapshot === undefined) return event;
    return { ...event, result: { ...event.result, snapshot: this.snapshots.keep(folder, event.result.snapshot) } };
  }
}

const shared = globalThis as typeof globalThis & { leakLabHuntService?: HuntService };

/** The only hunt service of this server: Next builds its routes apart, and each has modules of its own. */
export function huntService(): HuntService {
  shared.leakLabHuntService ??= new HuntService();
  return shared.leakLabHuntService;
}
