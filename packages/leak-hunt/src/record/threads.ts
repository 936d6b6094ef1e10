import type { Cdp, Resources } from './types';

/** A worker's thread that is alive at the end, and the recorded visit it started in. */
export interface Thread {
  type: 'worker' | 'shared_worker';
  url: string;
  visit: number;
}

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
  parentFrameId?: string;
  browserContextId?: string;
}

/**
 * The threads of workers, as the browser counts them: a worker that has closed itself is gone, and one that another
 * worker has started is there, neither of which the page can see. Chromium lists the thread as soon as it is asked for,
 * nested workers under the page's own frame, and shared workers without one.
 */
export class Threads {
  private readonly born = new Map<string, number>();

  constructor(private readonly cdp: Cdp) {}

  /** A visit is over; what has started since the last call is its own. @param visit from 0; -1 for what went before */
  async note(visit: number): Promise<void> {
    for (const { targetId } of await this.alive()) if (!this.born.has(targetId)) this.born.set(targetId, visit);
  }

  /** What recorded visits started and is alive still. */
  async read(): Promise<Thread[]> {
    const threads = (await this.alive()).map(({ targetId, type, url }) => ({ type, url, visit: this.born.get(targetId) ?? -1 }));
    return threads.filter(({ visit }) => visit >= 0) as Thread[];
  }

  private async alive(): Promise<TargetInfo[]> {
    const { targetInfos } = (await this.cdp.send('Target.getTargets')) as { targetInfos: TargetInfo[] };
    const workers = targetInfos.filter(({ type }) => type === 'worker' || type === 'shared_worker');
    if (workers.length === 0) return [];
    const { targetInfo: page } = (await this.cdp.send('Target.getTargetInfo')) as { targetInfo: TargetInfo };
    const frames = new Set(await this.frames());
    return workers.filter(({ type, parentFrameId, browserContextId }) => {
      // Up to version 143 at least, Chromium names no frame; then a worker in the same context counts as the page's.
      if (type === 'worker' && parentFrameId !== undefined) return frames.has(parentFrameId);
      return browserContextId === page.browserContextId;
    });
  }

  private async frames(): Promise<string[]> {
    interface Tree {
      frame: { id: string };
      childFrames?: Tree[];
    }
    const ids = ({ frame, childFrames = [] }: Tree): string[] => [frame.id, ...childFrames.flatMap(ids)];
    const { frameTree } = (await this.cdp.send('Page.getFrameTree')) as { frameTree: Tree };
    return ids(frameTree);
  }
}

/** A `Worker` that the page has made and not terminated, as the tracker notes it. */
export interface NotedWorker {
  url: string;
  visit: number;
}

/**
 * Sets what the page made against the threads that run.
 * @returns the workers that have a thread, and the threads that no worker of the page explains
 */
export function match<W extends NotedWorker>(workers: readonly W[], threads: readonly Thread[]): { alive: Set<W>; others: Thread[] } {
  const alive = new Set<W>();
  let others = [...threads];
  // A worker's address may lead elsewhere: what has no thread of its address gets another one.
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
 * Threads that the page did not start, as resources. Where a visit's own worker is alive too, the others are its doing:
 * they end with it.
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
