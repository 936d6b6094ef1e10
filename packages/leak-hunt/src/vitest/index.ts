import { expect } from 'vitest';
import { isCollected } from './collected';
import { retainersOf } from './retainers';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as Vitest declares it
  interface Matchers<T = any> {
    /** Asserts that the object behind a `WeakRef` was collected; if not, the message names what retains it. The test must not hold it itself. */
    toBeCollected(): Promise<T>;
  }
}

/**
 * `toBeCollected`:
 *
 *     const ref = new WeakRef(open());
 *     close();
 *     await expect(ref).toBeCollected();
 */
expect.extend({
  async toBeCollected(received: unknown) {
    if (!(received instanceof WeakRef)) {
      throw new TypeError('toBeCollected() is asked of a WeakRef: expect(new WeakRef(object)). Anything else would keep the object itself.');
    }
    const reference = received as WeakRef<WeakKey>;
    const pass = await isCollected(reference);
    const path = pass || this.isNot ? undefined : await retainersOf(reference);
    return {
      pass,
      message: () =>
        pass
          ? 'Expected the object to be retained, but it was collected.'
          : `Expected the object to be collected, but it outlived every collection.${path === undefined ? '' : `\nKept by:\n${path}`}`,
    };
  },
});
