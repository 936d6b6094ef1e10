/* Promises, as the chapter "Promise Objects" of ECMAScript defines them. */

import { isCallable, NativeFunction } from './callables';
import { GuestThrow, type Machine } from './machine';
import { get } from './properties';
import type { GuestCoroutine } from './suspended';
import { GuestObject, type Value } from './values';

/** What happens when a promise is settled. */
export interface Reaction {
  onFulfilled?: Value;
  onRejected?: Value;
  /** The promise that `then` returned. */
  derived?: GuestPromise;
  /** The async call that waits. */
  resumes?: GuestCoroutine;
}

export class GuestPromise extends GuestObject {
  state: 'pending' | 'fulfilled' | 'rejected' = 'pending';
  /** The value or the reason. */
  value: Value = undefined;
  reactions: Reaction[] = [];
  /** Whether something handles a rejection. */
  isHandled = false;
  /** The offset in the source at which it was rejected. */
  at = 0;
}

export function newPromise(machine: Machine, proto: GuestObject = machine.realm.promise): GuestPromise {
  return new GuestPromise(machine.newId(), proto);
}

/** The value if it is a promise already, else a promise that is fulfilled with it, as `Promise.resolve` does. */
export function promiseFor(machine: Machine, value: Value): GuestPromise {
  if (value instanceof GuestPromise) return value;
  const promise = newPromise(machine);
  resolvePromise(machine, promise, value);
  return promise;
}

/** Resolves a promise. If the value has a method `then`, a microtask calls it. */
export function resolvePromise(machine: Machine, promise: GuestPromise, value: Value): void {
  if (promise.state !== 'pending') return;
  if (!(value instanceof GuestObject)) { settle(machine, promise, 'fulfilled', value); return; }
  if (value === promise) { rejectPromise(machine, promise, machine.newError('TypeError', 'Chaining cycle detected for promise #<Promise>'), machine.at); return; }
  let then: Value;
  try {
    then = get(machine, value, 'then');
  } catch (thrown) {
    if (!(thrown instanceof GuestThrow)) throw thrown;
    rejectPromise(machine, promise, thrown.value, thrown.at); return;
  }
  if (!isCallable(then)) { settle(machine, promise, 'fulfilled', value); return; }
  machine.microtasks.push({
    title: 'follow a promise',
    holds: [['follows', value], ['promise', promise]],
    run: () => {
      if (value instanceof GuestPromise && then === machine.realm.promise.properties.get('then')?.value) {
        performThen(machine, value, { derived: promise });
        return;
      }
      const { resolve, reject } = resolvingFunctions(machine, promise);
      try {
        machine.call(then, value, [resolve, reject]);
      } catch (thrown) {
        if (!(thrown instanceof GuestThrow)) throw thrown;
        machine.call(reject, undefined, [thrown.value]);
      }
    },
  });
}

export function rejectPromise(machine: Machine, promise: GuestPromise, reason: Value, at: number): void {
  if (promise.state !== 'pending') return;
  promise.at = at;
  if (!promise.isHandled) machine.rejections.add(promise);
  settle(machine, promise, 'rejected', reason);
}

function settle(machine: Machine, promise: GuestPromise, state: 'fulfilled' | 'rejected', value: Value): void {
  const { reactions } = promise;
  promise.state = state;
  promise.value = value;
  promise.reactions = [];
  for (const reaction of reactions) enqueue(machine, reaction, state, value);
}

/** Adds a reaction to a promise; if the promise is settled, the reaction becomes a microtask at once. */
export function performThen(machine: Machine, promise: GuestPromise, reaction: Reaction): void {
  if (promise.state === 'pending') promise.reactions.push(reaction);
  else enqueue(machine, reaction, promise.state, promise.value);
  promise.isHandled = true;
  machine.rejections.delete(promise);
}

function enqueue(machine: Machine, reaction: Reaction, state: 'fulfilled' | 'rejected', value: Value): void {
  const { resumes, derived } = reaction;
  const handler = state === 'fulfilled' ? reaction.onFulfilled : reaction.onRejected;
  const word = state === 'fulfilled' ? 'value' : 'reason';
  if (resumes) {
    machine.microtasks.push({
      title: `continue ${resumes.frame.name}`,
      holds: [['call', resumes], [word, value]],
      run: () => resumes.resume?.({ kind: state === 'fulfilled' ? 'next' : 'throw', value }),
    });
    return;
  }
  machine.microtasks.push({
    title: isCallable(handler) ? `call ${handler.name || 'a function'}` : 'pass on the result',
    holds: [...(isCallable(handler) ? [['calls', handler] as const] : []), [word, value], ...(derived ? [['promise', derived] as const] : [])],
    run: () => {
      if (!isCallable(handler)) {
        if (!derived) return;
        if (state === 'fulfilled') resolvePromise(machine, derived, value);
        else rejectPromise(machine, derived, value, machine.at);
        return;
      }
      try {
        const result = machine.call(handler, undefined, [value]);
        if (derived) resolvePromise(machine, derived, result);
      } catch (thrown) {
        if (!(thrown instanceof GuestThrow)) throw thrown;
        if (derived) rejectPromise(machine, derived, thrown.value, thrown.at);
      }
    },
  });
}

/** The functions `resolve` and `reject` of a promise. Only the first call of either has an effect. */
export function resolvingFunctions(machine: Machine, promise: GuestPromise): { resolve: NativeFunction; reject: NativeFunction } {
  let isUsed = false;
  const make = (name: string, act: (value: Value) => void) => {
    const made = new NativeFunction(
      machine.realm.function,
      name,
      (_, [value]) => {
        if (!isUsed) {
          isUsed = true;
          act(value);
        }
        return undefined;
      },
      undefined,
      machine.newId(),
    );
    made.properties.set('\0promise', { value: promise, isEnumerable: false });
    return made;
  };
  return {
    resolve: make('resolve', (value) => resolvePromise(machine, promise, value)),
    reject: make('reject', (value) => rejectPromise(machine, promise, value, machine.at)),
  };
}
