import { useEffect, useRef, useState } from 'react';

/** The state of a task that the reader starts. */
export type Task<T> =
  | { is: 'idle' }
  | { is: 'running' }
  | { is: 'done'; value: T }
  | { is: 'stopped' }
  | { is: 'failed'; message: string };

/**
 * Runs one task at a time when the reader starts it; it ends when the reader stops it or leaves the page.
 * @returns the state, a function that starts a task, and one that stops it
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
