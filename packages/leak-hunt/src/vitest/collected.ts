import { setImmediate as nextTask } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';

/**
 * The greatest number of garbage collections. The first one frees an object that nothing references. Objects of finalizers
 * and of the engine's weak lists need some more.
 */
const maxCollections = 8;

/**
 * Collects garbage until the target of a weak reference is collected, or has survived so many collections that something
 * must retain it.
 * @returns whether it was collected
 */
export async function isCollected(reference: WeakRef<WeakKey>): Promise<boolean> {
  const collect = collector();
  for (let round = 0; round < maxCollections; round++) {
    // Creating or reading a weak reference keeps its target alive until the job ends (ECMAScript's KeepDuringJob).
    await nextTask();
    collect();
    if (reference.deref() === undefined) return true;
  }
  return false;
}

/** Node's `gc()`. Without `--expose-gc`, sets the flag now: a new context then has the function. */
function collector(): () => void {
  const { gc } = globalThis;
  if (gc) {
    return () => {
      gc();
    };
  }
  v8.setFlagsFromString('--expose-gc');
  return vm.runInNewContext('gc') as () => void;
}
