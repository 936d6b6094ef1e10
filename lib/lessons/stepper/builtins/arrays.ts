import { isCallable } from '../callables';
import { toBoolean, toInteger, toNumber, toText } from '../convert';
import { callBack, checkCallback } from '../calls';
import { itemsOf, iterate } from '../iterate';
import type { Machine } from '../machine';
import { get } from '../properties';
import { GuestArray, GuestObject, type Value } from '../values';
import { constructorOf, hidden, type Native, native, nativeFunction, type NativeConstruct, methods, prototypeOf } from './native';

/** Installs `Array` and the array methods that do not change the array. */
export function installArrays(machine: Machine): void {
  const { realm } = machine;
  const make: NativeConstruct = (machine, args, newTarget) => {
    const [length] = args;
    const array = machine.newArray(args.length === 1 && typeof length === 'number' ? [] : args);
    array.proto = prototypeOf(newTarget, realm.array);
    if (args.length === 1 && typeof length === 'number') {
      if (!Number.isInteger(length) || length < 0 || length > 2 ** 32 - 1) machine.fail('RangeError', 'Invalid array length');
      machine.checkLength(length);
      array.items.length = length;
    }
    return array;
  };
  const array = constructorOf(machine, 'Array', realm.array, (machine, _, args) => make(machine, args, realm.array), make);
  methods(machine, array, {
    isArray: (_machine, _, [value]) => value instanceof GuestArray,
    of: (machine, _, args) => machine.newArray(args),
    from: (machine, _, [source, mapper]) => arrayFrom(machine, source, mapper),
  });
  methods(machine, realm.array, reading);
  const values = nativeFunction(machine, 'values', (machine, self) =>
    machine.newIterator('Array Iterator', self, itemsOf(arrayOf(machine, self))));
  hidden(realm.array, 'values', values);
  hidden(realm.array, Symbol.iterator, values);
  methods(machine, realm.array, withCallbacks);
}

/** The `this` of an array method. @throws RunEnded if it is not an array */
export function arrayOf(machine: Machine, self: Value): GuestArray {
  return self instanceof GuestArray ? self : machine.outside('An array method on a value that is not an array');
}

function arrayFrom(machine: Machine, source: Value, mapper: Value): Value {
  const result = machine.newArray();
  return machine.pinned([result], () => {
    const push = (value: Value, at: number) => {
      result.items.push(mapper === undefined ? value : callBack(machine, mapper, [value, at]));
      machine.checkLength(result.items.length);
    };
    if (source === undefined || source === null) machine.fail('TypeError', `${String(source)} is not iterable`);
    if (isCallable(get(machine, source, Symbol.iterator))) {
      let at = 0;
      for (const value of iterate(machine, source, 'The value')) push(value, at++);
    } else if (source instanceof GuestObject) {
      const length = Math.max(0, toInteger(machine, get(machine, source, 'length')));
      machine.checkLength(length);
      for (let at = 0; at < length; at++) push(get(machine, source, String(at)), at);
    }
    return result;
  });
}

const reading: Readonly<Record<string, Native>> = {
  at: (machine, self, [at]) => arrayOf(machine, self).items.at(toInteger(machine, at)),
  concat: (machine, self, args) => machine.newArray(arrayOf(machine, self).items.concat(...args.map((one) => (one instanceof GuestArray ? one.items : [one])))),
  entries: (machine, self) => arrayIterator(machine, self, (at, item) => machine.newArray([at, item])),
  flat: (machine, self, [depth]) => machine.newArray(flatten(machine, arrayOf(machine, self).items, toInteger(machine, depth, 1))),
  includes: (machine, self, [value, from]) => arrayOf(machine, self).items.includes(value, toInteger(machine, from)),
  indexOf: (machine, self, [value, from]) => arrayOf(machine, self).items.indexOf(value, toInteger(machine, from)),
  join: (machine, self, [separator]) => join(machine, arrayOf(machine, self), separator === undefined ? ',' : toText(machine, separator)),
  keys: (machine, self) => arrayIterator(machine, self, (at) => at),
  lastIndexOf: (machine, self, [value]) => arrayOf(machine, self).items.lastIndexOf(value),
  slice: (machine, self, [from, to]) => machine.newArray(arrayOf(machine, self).items.slice(toInteger(machine, from), to === undefined ? undefined : toInteger(machine, to))),
  toReversed: (machine, self) => machine.newArray(arrayOf(machine, self).items.toReversed()),
  toSorted: (machine, self, [compare]) => machine.newArray(sorted(machine, [...arrayOf(machine, self).items], compare)),
  toString: native((machine, self) => join(machine, arrayOf(machine, self), ',')),
  toSpliced: (machine, self, [from, count, ...values]) => machine.newArray(arrayOf(machine, self).items.toSpliced(toInteger(machine, from), toInteger(machine, count), ...values)),
  with: (machine, self, [at, value]) => {
    const { items } = arrayOf(machine, self);
    const index = toInteger(machine, at);
    if (index >= items.length || index < -items.length) machine.fail('RangeError', `Invalid index : ${index}`);
    return machine.newArray(items.with(index, value));
  },
};

/** An iterator that reads the array at each step, so that it sees later changes. */
function arrayIterator(machine: Machine, self: Value, make: (at: number, item: Value) => Value): Value {
  const { items } = arrayOf(machine, self);
  return machine.newIterator('Array Iterator', self, (function* () {
    for (let at = 0; at < items.length; at++) yield make(at, items[at]);
  })());
}

const withCallbacks: Readonly<Record<string, Native>> = {
  forEach: (machine, self, [callback, thisValue]) => {
    each(machine, self, callback, thisValue, () => false);
    return undefined;
  },
  map: (machine, self, [callback, thisValue]) =>
    collect(machine, self, callback, thisValue, (result, value, _, at) => {
      result.length = at;
      result.push(value);
    }, true),
  filter: (machine, self, [callback, thisValue]) =>
    collect(machine, self, callback, thisValue, (result, value, item) => {
      if (toBoolean(value)) result.push(item);
    }),
  flatMap: (machine, self, [callback, thisValue]) =>
    collect(machine, self, callback, thisValue, (result, value) => {
      if (value instanceof GuestArray) value.items.forEach((item) => result.push(item));
      else result.push(value);
    }),
  find: (machine, self, [callback, thisValue]) => each(machine, self, callback, thisValue, toBoolean, 'all')?.item,
  findIndex: (machine, self, [callback, thisValue]) => each(machine, self, callback, thisValue, toBoolean, 'all')?.at ?? -1,
  findLast: (machine, self, [callback, thisValue]) => each(machine, self, callback, thisValue, toBoolean, 'backwards')?.item,
  findLastIndex: (machine, self, [callback, thisValue]) => each(machine, self, callback, thisValue, toBoolean, 'backwards')?.at ?? -1,
  some: (machine, self, [callback, thisValue]) => each(machine, self, callback, thisValue, toBoolean) !== null,
  every: (machine, self, [callback, thisValue]) => each(machine, self, callback, thisValue, (value) => !toBoolean(value)) === null,
  reduce: (machine, self, args) => reduce(machine, self, args, 1),
  reduceRight: (machine, self, args) => reduce(machine, self, args, -1),
};

/**
 * Calls a callback for each element until `isEnough` is true. Elements that do not exist are left out, except where
 * `order` says "all" or "backwards". @returns the last element, or null if `isEnough` was never true
 */
function each(
  machine: Machine, self: Value, callback: Value, thisValue: Value,
  isEnough: (value: Value, item: Value, at: number) => boolean, order: 'existing' | 'all' | 'backwards' = 'existing',
): { item: Value; at: number } | null {
  const { items } = arrayOf(machine, self);
  const { length } = items;
  checkCallback(machine, callback);
  for (let turn = 0; turn < length; turn++) {
    const at = order === 'backwards' ? length - 1 - turn : turn;
    if (order === 'existing' && !(at in items)) continue;
    const item = items[at];
    if (isEnough(callBack(machine, callback, [item, at, self], thisValue), item, at)) return { item, at };
  }
  return null;
}

type Take = (result: Value[], value: Value, item: Value, at: number) => void;

/** Calls a callback for each element and builds a new array. The diagram shows the array while it grows. */
function collect(machine: Machine, self: Value, callback: Value, thisValue: Value, take: Take, keepsLength = false): Value {
  const array = arrayOf(machine, self);
  checkCallback(machine, callback);
  const result = machine.newArray();
  result.proto = array.proto;
  const { length } = array.items;
  return machine.pinned([result], () => {
    each(machine, self, callback, thisValue, (value, item, at) => {
      take(result.items, value, item, at);
      machine.checkLength(result.items.length);
      return false;
    });
    if (keepsLength) result.items.length = length;
    return result;
  });
}

function reduce(machine: Machine, self: Value, args: readonly Value[], direction: 1 | -1): Value {
  const { items } = arrayOf(machine, self);
  checkCallback(machine, args[0]);
  const order = Object.keys(items).map((key) => ({ at: Number(key), item: items[Number(key)] }));
  if (direction < 0) order.reverse();
  if (order.length === 0 && args.length < 2) machine.fail('TypeError', 'Reduce of empty array with no initial value');
  let result = args.length > 1 ? args[1] : order.shift()?.item;
  for (const { item, at } of order) result = callBack(machine, args[0], [result, item, at, self]);
  return result;
}

/** Sorts as JavaScript does: `undefined` is last; without a compare function, elements are compared as strings. Holes are left out. */
export function sorted(machine: Machine, items: readonly Value[], compare: Value): Value[] {
  const values = items.filter((item) => item !== undefined);
  const rest = items.filter((item) => item === undefined);
  if (compare === undefined) {
    const texts = values.map((value) => ({ value, text: toText(machine, value) }));
    return [...texts.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ value }) => value), ...rest];
  }
  return [...values.sort((a, b) => {
    const order = toNumber(machine, callBack(machine, compare, [a, b]));
    return Number.isNaN(order) ? 0 : order;
  }), ...rest];
}

function join(machine: Machine, array: GuestArray, separator: string, within: readonly GuestArray[] = []): string {
  if (within.includes(array)) return '';
  const texts = array.items.map((item) => {
    if (item === undefined || item === null) return '';
    return item instanceof GuestArray ? join(machine, item, ',', [...within, array]) : toText(machine, item);
  });
  machine.checkLength(texts.reduce((sum, { length }) => sum + length + separator.length, 0));
  return texts.join(separator);
}

function flatten(machine: Machine, items: readonly Value[], depth: number): Value[] {
  const flat = items.flatMap((item) => (item instanceof GuestArray && depth > 0 ? flatten(machine, item.items, depth - 1) : [item]));
  machine.checkLength(flat.length);
  return flat;
}
