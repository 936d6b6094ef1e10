import type { Recording } from '@/lib/lessons/stepper/recording';

/** The time limit after which the worker is terminated. The interpreter's own limits end a run long before. */
const timeoutMs = 8_000;

/**
 * Runs a program in a new worker that exists only for this run.
 * @throws the signal's reason when it aborts
 */
export function runIsolated(source: string, signal: AbortSignal): Promise<Recording> {
  const worker = new Worker(new URL('../../../workers/learn/stepper.ts', import.meta.url), { type: 'module' });
  const end = new AbortController();
  return new Promise<Recording>((resolve, reject) => {
    const { signal: over } = end;
    const timer = setTimeout(() => resolve(stopped('The program took too long and was stopped.')), timeoutMs);
    over.addEventListener('abort', () => clearTimeout(timer), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<Recording>) => resolve(data), { signal: over });
    worker.addEventListener('error', () => resolve(stopped('The worker that runs the program has failed.')), { signal: over });
    signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: over });
    worker.postMessage(source);
  }).finally(() => {
    end.abort();
    worker.terminate();
  });
}

const stopped = (message: string): Recording => ({ steps: [], output: [], ending: { kind: 'limit', message, line: 1 } });
