import { isCallable } from './callables';
import { toBoolean } from './convert';
import type { Machine } from './machine';
import { get } from './properties';
import type { GuestIterator} from './values';
import { GuestArray, GuestCollection, GuestObject, type Value } from './values';

/**
 * Iterates over a value for spread, destructuring and `for…of`: calls its `[Symbol.iterator]()`, then `next()` until the
 * end. If the loop ends early, it calls `return()`.
 * @throws GuestThrow a TypeError if the value is not iterable; `named` is the source text of the value
 */
export function iterate(machine: Machine, value: Value, named: string): Iterable<Value> {
  const isNone = value === undefined || value === null;
  const method = isNone ? undefined : get(machine, value, Symbol.iterator);
  if (!isCallable(method)) return machine.fail('TypeError', `${named} is not iterable`);
  if (isBuiltIn(machine, value, method)) return builtInValues(machine, value);
  const iterator = machine.call(method, value, []);
  if (!(iterator instanceof GuestObject)) return machine.fail('TypeError', 'Result of the Symbol.iterator method is not an object');
  return valuesOf(machine, iterator);
}

/** The values of an iterator of the program: the results of its `next()`. */
function* valuesOf(machine: Machine, iterator: GuestObject): Generator<Value> {
  const next = get(machine, iterator, 'next');
  let isOpen = false;
  try {
    for (;;) {
      isOpen = false;
      const result = machine.call(next, iterator, []);
      if (!(result instanceof GuestObject)) machine.fail('TypeError', `Iterator result ${String(result)} is not an object`);
      if (toBoolean(get(machine, result, 'done'))) return;
      const value = get(machine, result, 'value');
      isOpen = true;
      yield value;
    }
  } finally {
    if (isOpen) {
      const close = get(machine, iterator, 'return');
      if (isCallable(close)) machine.call(close, iterator, []);
    }
  }
}

/** Whether iteration can use the stored elements, because the program has not replaced the built-in iterator. */
function isBuiltIn(machine: Machine, value: Value, method: Value): boolean {
  const { realm } = machine;
  const prototypes = value instanceof GuestArray
    ? [realm.array, realm.iterators['Array Iterator']]
    : value instanceof GuestCollection ? [realm.collections[value.kind], realm.iterators[value.kind === 'Map' ? 'Map Iterator' : 'Set Iterator']] : [];
  const [own, iterator] = typeof value === 'string' ? [realm.string, realm.iterators['String Iterator']] : prototypes;
  if (!own || !iterator) return false;
  return own.properties.get(Symbol.iterator)?.value === method && iterator.properties.get('next')?.value === machine.nativeNext;
}

function builtInValues(machine: Machine, value: Value): Iterable<Value> {
  if (value instanceof GuestArray) return itemsOf(value);
  if (value instanceof GuestCollection) return entriesOf(machine, value, value.kind === 'Map' ? 'both' : 'key');
  return Array.from(value as string);
}

/** The elements of an array, also those that are added during the iteration. A hole yields `undefined`. */
export function* itemsOf(array: GuestArray): Generator<Value> {
  yield* array.items;
}

/** The keys, the values or the entries of a Map or a Set. */
export function* entriesOf(machine: Machine, { entries }: GuestCollection, which: 'key' | 'value' | 'both'): Generator<Value> {
  for (const [key, item] of entries) yield which === 'both' ? machine.newArray([key, item]) : which === 'key' ? key : item;
}

/** The result object of `next()`. */
export function iteratorResult(machine: Machine, value: Value, isDone: boolean): GuestObject {
  const result = machine.newObject();
  result.properties.set('value', { value, isEnumerable: true });
  result.properties.set('done', { value: isDone, isEnumerable: true });
  return result;
}

/** The next result of a built-in iterator. At its end the iterator no longer references what it iterates over. */
export function advance(machine: Machine, iterator: GuestIterator): GuestObject {
  const { done, value } = iterator.values.next();
  if (done) iterator.source = undefined;
  return iteratorResult(machine, done ? undefined : (value), done === true);
}
