import { isCallable } from '../callables';
import { checkCallback } from '../calls';
import { iterate } from '../iterate';
import { GuestThrow, type Machine } from '../machine';
import { GuestPromise, newPromise, performThen, promiseFor, rejectPromise, resolvePromise, resolvingFunctions } from '../promises';
import { GuestArray, type GuestObject, type Value } from '../values';
import { constructorOf, hidden, type Native, nativeFunction, methods, prototypeOf, tag } from './native';

/** Installs `Promise`, its methods, and `queueMicrotask`. */
export function installPromises(machine: Machine): void {
  const { realm } = machine;
  const promise = constructorOf(machine, 'Promise', realm.promise, needsNewPromise, (machine, [executor], newTarget) => {
    if (!isCallable(executor)) machine.fail('TypeError', `Promise resolver ${typeof executor === 'object' ? '#<Object>' : String(executor)} is not a function`);
    const made = newPromise(machine, prototypeOf(newTarget, realm.promise));
    const { resolve, reject } = resolvingFunctions(machine, made);
    return machine.pinned([made, resolve, reject], () => {
      try {
        machine.call(executor, undefined, [resolve, reject]);
      } catch (thrown) {
        if (!(thrown instanceof GuestThrow)) throw thrown;
        machine.call(reject, undefined, [thrown.value]);
      }
      return made;
    });
  });
  methods(machine, realm.promise, {
    then: (machine, self, [onFulfilled, onRejected]) => then(machine, self, onFulfilled, onRejected),
    catch: (machine, self, [onRejected]) => then(machine, self, undefined, onRejected),
    finally: (machine, self, [callback]) => {
      if (!isCallable(callback)) return then(machine, self, callback, callback);
      return then(machine, self, afterFinally(machine, callback, (value) => value), afterFinally(machine, callback, (reason) => {
        throw new GuestThrow(reason, machine.at);
      }));
    },
  });
  tag(realm.promise, 'Promise');
  methods(machine, promise, {
    resolve: (machine, _, [value]) => promiseFor(machine, value),
    reject: (machine, _, [reason]) => {
      const made = newPromise(machine);
      rejectPromise(machine, made, reason, machine.at);
      return made;
    },
    withResolvers: (machine) => {
      const made = newPromise(machine);
      const result = machine.newObject();
      for (const [key, value] of Object.entries({ promise: made, ...resolvingFunctions(machine, made) })) result.properties.set(key, { value, isEnumerable: true });
      return result;
    },
    all: combine('all'),
    allSettled: combine('allSettled'),
    any: combine('any'),
    race: combine('race'),
  });
  methods(machine, realm.globalObject, {
    queueMicrotask: (machine, _, [callback]) => {
      checkCallback(machine, callback);
      machine.microtasks.push({
        title: `call ${callback.name || 'a function'}`,
        holds: [['calls', callback]],
        run: () => void machine.call(callback, undefined, []),
      });
      return undefined;
    },
  });
}

const needsNewPromise: Native = (machine) => machine.fail('TypeError', "Promise constructor cannot be invoked without 'new'");

/** Adds callbacks to a promise. Returns the promise of their result. */
function then(machine: Machine, self: Value, onFulfilled: Value, onRejected: Value): GuestPromise {
  if (!(self instanceof GuestPromise)) return machine.fail('TypeError', 'Promise.prototype.then was called on a value that is not a promise');
  const derived = newPromise(machine);
  performThen(machine, self, { onFulfilled, onRejected, derived });
  return derived;
}

/** The callback of `finally`: calls it without arguments, waits for its result, and passes on what came before. */
function afterFinally(machine: Machine, callback: Value, passOn: (value: Value) => Value): GuestObject {
  return drawn(machine, 'after finally', [['callback', callback]], (machine, _, [value]) => {
    const result = machine.call(callback, undefined, []);
    return then(machine, promiseFor(machine, result), drawn(machine, 'pass on', [['value', value]], () => passOn(value)), undefined);
  });
}

/** A built-in function that keeps values. It has a number, so that the diagram shows what it references. */
function drawn(machine: Machine, name: string, keeps: readonly (readonly [string, Value])[], body: Native): GuestObject {
  const made = nativeFunction(machine, name, body, undefined, machine.newId());
  for (const [key, value] of keeps) hidden(made, `\0${key}`, value);
  return made;
}

/** `Promise.all` and its relatives: one promise for many. */
function combine(how: 'all' | 'allSettled' | 'any' | 'race'): Native {
  return (machine, _, [source]) => {
    const made = newPromise(machine);
    return machine.pinned([made], () => {
      const results = machine.newArray();
      machine.pinned([results], () => {
        try {
          collectResults(machine, how, source, made, results);
        } catch (thrown) {
          if (!(thrown instanceof GuestThrow)) throw thrown;
          rejectPromise(machine, made, thrown.value, thrown.at);
        }
      });
      return made;
    });
  };
}

function collectResults(machine: Machine, how: 'all' | 'allSettled' | 'any' | 'race', source: Value, made: GuestPromise, results: GuestArray): void {
  let waiting = 1;
  const settle = () => {
    if (--waiting > 0) return;
    if (how === 'any') rejectPromise(machine, made, aggregate(machine, results), machine.at);
    else resolvePromise(machine, made, results);
  };
  const keeps = [['promise', made], ['results', results]] as const;
  const store = (name: string, at: number, shape: (value: Value) => Value) => drawn(machine, name, keeps, (_machine, _, [value]) => {
    results.items[at] = shape(value);
    settle();
    return undefined;
  });
  const finish = (name: string, act: (value: Value) => void) => drawn(machine, name, [['promise', made]], (_machine, _, [value]) => {
    act(value);
    return undefined;
  });
  let count = 0;
  for (const item of iterate(machine, source, describe(source))) {
    const at = count++;
    waiting++;
    const fulfil = () => finish('resolve', (value) => resolvePromise(machine, made, value));
    const refuse = () => finish('reject', (reason) => rejectPromise(machine, made, reason, machine.at));
    const outcome = (status: string, key: string) => store('store outcome', at, (value) => record(machine, { status, [key]: value }));
    const [onFulfilled, onRejected] = {
      all: () => [store('store result', at, (value) => value), refuse()],
      allSettled: () => [outcome('fulfilled', 'value'), outcome('rejected', 'reason')],
      any: () => [fulfil(), store('store error', at, (value) => value)],
      race: () => [fulfil(), refuse()],
    }[how]();
    const promise = promiseFor(machine, item);
    then(machine, promise, onFulfilled, onRejected);
  }
  if (how !== 'race') settle();
}

function record(machine: Machine, entries: Readonly<Record<string, Value>>): GuestObject {
  const made = machine.newObject();
  for (const [key, value] of Object.entries(entries)) made.properties.set(key, { value, isEnumerable: true });
  return made;
}

function aggregate(machine: Machine, errors: GuestArray): GuestObject {
  const error = machine.newError('AggregateError', 'All promises were rejected');
  hidden(error, 'errors', errors);
  return error;
}

const describe = (value: Value) => (value instanceof GuestArray ? 'array' : typeof value === 'object' ? 'object' : `${typeof value} ${String(value)}`);
