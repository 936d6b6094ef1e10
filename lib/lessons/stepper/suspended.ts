import type { Resumption, Run } from './coroutine';
import type { Frame } from './frame';
import { GuestObject } from './values';

/**
 * A call that can be suspended: the object that a generator function returns, or a call of an async function that
 * waits. V8 keeps the variables of a suspended call on the heap, too.
 */
export class GuestCoroutine extends GuestObject {
  state: 'new' | 'suspended' | 'running' | 'done' = 'new';

  constructor(
    id: number,
    proto: GuestObject | null,
    readonly kind: 'generator' | 'async call',
    readonly frame: Frame,
    readonly run: Run<unknown>,
    /** Continues the call, for an async call. */
    readonly resume: ((resumption: Resumption) => void) | null = null,
  ) {
    super(id, proto);
  }
}
