import { useEffect, useRef, useState } from 'react';

/** What has come of a task that the reader starts. */
export type Task<T> =
  | { is: 'idle' }
  | { is: 'running' }
  | { is: 'done'; value: T }
  | { is: 'stopped' }
  | { is: 'failed'; message: string };

/**
 * A task that runs when the reader asks, once at a time, and ends when the reader says so or leaves the page.
 * @returns the state, the way to start it, and the way to stop it
 */
export function useTask<T>(): readonly [Task<T>, (run: (signal: AbortSignal) => Promise<T>) => void, () => void] {
  const [task, setTask] = useState<Task<T>>({ is: 'idle' });
  const running = useRef<AbortController>(undefined);

  useEffect(() => () => running.current?.abort(), []);

  const start = (run: (signal: AbortSignal) => Promise<T>) => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setTask({ is: 'running' });
    const stopped = new Promise<never>((_, reject) => {
      controller.signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
    });
    Promise.race([run(controller.signal), stopped])
      .then(
        (value): Task<T> => ({ is: 'done', value }),
        (error: unknown): Task<T> =>
          controller.signal.aborted
            ? { is: 'stopped' }
            : { is: 'failed', message: error instanceof Error ? error.message : String(error) },
      )
      .then((end) => {
        running.current = undefined;
        setTask(end);
      }, console.error);
  };
  const stop = () => running.current?.abort();
  return [task, start, stop];
}
