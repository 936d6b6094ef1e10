import type { FromDetector, ToDetector } from './anomaly.worker';

export interface Detector {
  check(values: readonly number[]): void;
  stop(): void;
}

/** Starts a thread that looks for anomalies, and calls `onResult` with the places of those it finds. */
export function startDetector(onResult: (outliers: readonly number[]) => void): Detector {
  const thread = new Worker(new URL('./anomaly.worker.ts', import.meta.url), { type: 'module' });

  function send(message: ToDetector) {
    thread.postMessage(message);
  }

  thread.onmessage = function onFound({ data }: MessageEvent<FromDetector>) {
    onResult(data.outliers);
  };

  return {
    check: (values) => send({ check: values }),
    stop: () => send({ stop: true }),
  };
}
