import { type Remote, releaseProxy, wrap } from 'comlink';
import type { OutlineApi } from '@/workers/learn/outline';

export interface OutlineWorker {
  remote: Remote<OutlineApi>;
  /** Resolves when the worker has started; rejects if it cannot start. */
  ready: Promise<unknown>;
  close(): void;
}

/** Starts the worker that draws outlines. */
export function startOutlineWorker(): OutlineWorker {
  const worker = new Worker(new URL('../../../workers/learn/outline.ts', import.meta.url), { type: 'module' });
  const remote = wrap<OutlineApi>(worker);
  const broken = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message || 'the worker did not start'));
  });
  return {
    remote,
    ready: Promise.race([remote.isOpen(), broken]),
    close() {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}
