import { setImmediate as nextTask } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';

/**
 * How many collections an object gets. One frees what nothing refers to; what only finalizers or the engine's own weak
 * lists still hold goes with the next ones.
 */
const most = 8;

/**
 * Collects garbage until the object behind a weak reference is gone, or has outlived so many collections that something
 * must hold it.
 * @returns whether it was collected
 */
export async function isCollected(reference: WeakRef<WeakKey>): Promise<boolean> {
  const collect = collector();
  for (let round = 0; round < most; round++) {
    // A weak reference that was made or read keeps its object until the job ends (ECMAScript's KeepDuringJob).
    await nextTask();
    collect();
    if (reference.deref() === undefined) return true;
  }
  return false;
}

/** Node's `gc()`, with or without `--expose-gc`: the flag may be set late, and a new context then has the function. */
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
