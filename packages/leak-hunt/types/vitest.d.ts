import 'vitest';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as Vitest declares it
  interface Matchers<T = any> {
    /** That the object behind a `WeakRef` was collected; if not, the message names who keeps it. The test must not hold it itself. */
    toBeCollected(): Promise<T>;
  }
}
