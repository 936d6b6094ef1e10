import { allTargets, framesOf, ownTarget } from './targets';
import type { Cdp, Resources, TargetInfo } from './types';

/** A worker's thread that is alive at the end, and the recorded visit in which it started. */
export interface Thread {
  type: 'worker' | 'shared_worker';
  url: string;
  visit: number;
}

/**
 * Counts the threads of workers in the browser, because the page cannot see all of them: not whether a worker has closed
 * itself, and not a worker that another worker has started. Chromium lists a thread as soon as it is requested. Nested
 * workers have the page's frame, and shared workers have none.
 */
export class Threads {
  private readonly born = new Map<string, number>();
  /** All targets of the browser at the last call of `note` or `read`. */
  targets: readonly TargetInfo[] = [];

  constructor(private readonly cdp: Cdp) {}

  /** Call it after each visit: threads that started since the last call belong to `visit`. @param visit from 0; -1 before the first */
  async note(visit: number): Promise<void> {
    for (const { targetId } of await this.alive()) if (!this.born.has(targetId)) this.born.set(targetId, visit);
  }

  /** The threads that started in recorded visits and are still alive. */
  async read(): Promise<Thread[]> {
    const threads = (await this.alive()).map(({ targetId, type, url }) => ({ type, url, visit: this.born.get(targetId) ?? -1 }));
    return threads.filter(({ visit }) => visit >= 0) as Thread[];
  }

  private async alive(): Promise<TargetInfo[]> {
    this.targets = await allTargets(this.cdp);
    const workers = this.targets.filter(({ type }) => type === 'worker' || type === 'shared_worker');
    if (workers.length === 0) return [];
    const page = await ownTarget(this.cdp);
    const frames = new Set(await framesOf(this.cdp));
    return workers.filter(({ type, parentFrameId, browserContextId }) => {
      // Up to version 143 at least, Chromium names no frame; then a worker in the same context counts as the page's.
      if (type === 'worker' && parentFrameId !== undefined) return frames.has(parentFrameId);
      return browserContextId === page.browserContextId;
    });
  }
}

/** A `Worker` that the page has created and not terminated, as the tracker records it. */
export interface NotedWorker {
  url: string;
  visit: number;
}

/**
 * Matches the workers that the page created with the running threads.
 * @returns the workers that have a thread, and the threads that no worker of the page explains
 */
export function match<W extends NotedWorker>(workers: readonly W[], threads: readonly Thread[]): { alive: Set<W>; others: Thread[] } {
  const alive = new Set<W>();
  let others = [...threads];
  // A worker's address may be redirected: a worker without a thread of its address gets another thread.
  for (const isSame of [(worker: W, thread: Thread) => worker.url === thread.url, () => true]) {
    others = others.filter((thread) => {
      if (thread.type !== 'worker') return true;
      const [newest] = workers
        .filter((worker) => !alive.has(worker) && worker.visit <= thread.visit && isSame(worker, thread))
        .sort((a, b) => b.visit - a.visit);
      if (newest) alive.add(newest);
      return !newest;
    });
  }
  return { alive, others };
}

/**
 * Threads that the page did not start, as resources. If a visit's own worker is alive, that worker has started the other
 * threads of the visit; they end with it and do not count.
 */
export function startedElsewhere(others: readonly Thread[], alive: ReadonlySet<NotedWorker>, visits: number): Resources[] {
  const withOwn = new Set([...alive].map(({ visit }) => visit));
  return (['worker', 'shared_worker'] as const).map((type) => {
    const series = new Array<number>(visits).fill(0);
    for (const thread of others) {
      if (thread.type !== type || (type === 'worker' && withOwn.has(thread.visit))) continue;
      series[thread.visit] = (series[thread.visit] ?? 0) + 1;
    }
    const what = type === 'worker' ? 'nested Worker' : 'SharedWorker';
    return { key: `tracker ${what}`, kind: 'worker', what, stacks: [], series, nodes: [], sample: undefined };
  });
}
