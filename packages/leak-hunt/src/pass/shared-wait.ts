import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../errors';

/** Works of which each waits for some time in the same page. They begin one after the other, and wait together. */
export class SharedWait {
  /** When the last of the waits ends, in milliseconds of `performance.now()`. */
  private end = 0;

  /**
   * Begins a work, and returns as soon as it waits or has ended.
   * @param work gets a function that waits so many milliseconds
   * @returns a function that goes on with the work after `wait()`, and gives its result, or the message of its error
   */
  async begin<T>(work: (wait: (ms: number) => Promise<void>) => Promise<T>): Promise<() => Promise<T | string>> {
    const [pause, paused] = signal();
    const [resume, resumed] = signal();
    const ended = work((ms) => {
      this.end = Math.max(this.end, performance.now() + ms);
      pause();
      return resumed;
    }).catch(messageOf);
    await Promise.race([paused, ended]);
    return () => {
      resume();
      return ended;
    };
  }

  /** Waits until the longest of the waits is over. */
  async wait(): Promise<void> {
    await sleep(Math.max(0, this.end - performance.now()));
  }
}

/** A promise, and the function that resolves it. */
function signal(): [() => void, Promise<void>] {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return [resolve, promise];
}
