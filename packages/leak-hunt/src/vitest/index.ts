import { expect } from 'vitest';
import { isCollected } from './collected';
import { retainersOf } from './retainers';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as Vitest declares it
  interface Matchers<T = any> {
    /** Asserts that the target of a `WeakRef` is collected. If not, the message names what retains it. The test itself must not reference the object. */
    toBeCollected(): Promise<T>;
  }
}

/**
 * `leak-hunt/vitest`: adds the matcher `toBeCollected` to Vitest's `expect`.
 *
 *     const ref = new WeakRef(open());
 *     close();
 *     await expect(ref).toBeCollected();
 */
expect.extend({
  async toBeCollected(received: unknown) {
    if (!(received instanceof WeakRef)) {
      throw new TypeError('toBeCollected() needs a WeakRef: expect(new WeakRef(object)). Any other value would retain the object.');
    }
    const reference = received as WeakRef<WeakKey>;
    const pass = await isCollected(reference);
    const path = pass || this.isNot ? undefined : await retainersOf(reference);
    return {
      pass,
      message: () =>
        pass
          ? 'Expected the object to be retained, but it was collected.'
          : `Expected the object to be collected, but it survived every collection.${path === undefined ? '' : `\nRetained by:\n${path}`}`,
    };
  },
});
