import type { Hills, Worn } from '@/workers/worker-transfer';

export const across = 160;
export const down = 120;

let worker: Worker | undefined;
/** Who waits for an answer; answers come in the order of the questions. */
const waiting: ((worn: Worn) => void)[] = [];

function start() {
  const started = new Worker(new URL('../../../workers/worker-transfer.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<Worn>) => waiting.shift()?.(data);
  return started;
}

/**
 * Has the one worker of the application rain on hills.
 * @param transfer as postMessage has it: what is in the list moves to the worker, everything else is copied
 */
export function rainOn(heights: Hills['heights'], transfer: Transferable[] = []): Promise<Worn> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    worker ??= start();
    worker.postMessage({ heights, across } satisfies Hills, transfer);
  });
}
