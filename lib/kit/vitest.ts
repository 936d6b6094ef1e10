import { expect } from 'vitest';
import { isCollected } from './collected';
import { retainersOf } from './retainers';

interface CollectedMatchers<R = unknown> {
  /**
   * That the object behind a `WeakRef` is garbage, and was collected. If it was not, the message names who keeps it.
   *
   *     const ref = new WeakRef(open());
   *     close();
   *     await expect(ref).toBeCollected();
   *
   * The test must not hold the object itself: a variable of the test counts like any other.
   */
  toBeCollected(): Promise<R>;
}

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-empty-object-type -- as Vitest declares it
  interface Matchers<T = any> extends CollectedMatchers<T> {}
}

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
