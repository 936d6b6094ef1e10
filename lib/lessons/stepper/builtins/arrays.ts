import { toBoolean, toInteger, toNumber, toText } from '../convert';
import { callBack } from '../calls';
import { iterate } from '../iterate';
import type { Machine } from '../machine';
import { GuestArray, GuestObject, type Value } from '../values';
import { constructorOf, type Native, native, type NativeConstruct, methods, prototypeOf } from './native';

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
      array.items = Array.from({ length }, () => undefined);
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
  methods(machine, realm.array, withCallbacks);
}

/** The `this` of an array method. @throws GuestThrow a TypeError if it is not an array */
export function arrayOf(machine: Machine, self: Value): GuestArray {
  return self instanceof GuestArray ? self : machine.fail('TypeError', 'The method was called on a value that is not an array');
}

function arrayFrom(machine: Machine, source: Value, mapper: Value): Value {
  const result = machine.newArray();
  return machine.pinned([result], () => {
    const push = (value: Value, at: number) => {
      result.items.push(mapper === undefined ? value : callBack(machine, mapper, [value, at]));
      machine.checkLength(result.items.length);
    };
    const length = source instanceof GuestObject && !(source instanceof GuestArray) ? source.properties.get('length')?.value : undefined;
    if (typeof length === 'number') {
      machine.checkLength(length);
      for (let at = 0; at < length; at++) push((source as GuestObject).properties.get(String(at))?.value, at);
    } else {
      let at = 0;
      for (const value of iterate(machine, source, 'The value')) push(value, at++);
    }
    return result;
  });
}

const reading: Readonly<Record<string, Native>> = {
  at: (machine, self, [at]) => arrayOf(machine, self).items.at(toInteger(machine, at)),
  concat: (machine, self, args) =>
    machine.newArray([...arrayOf(machine, self).items, ...args.flatMap((one) => (one instanceof GuestArray ? one.items : [one]))]),
  entries: (machine, self) => machine.newArray(arrayOf(machine, self).items.map((item, at) => machine.newArray([at, item]))),
  flat: (machine, self, [depth]) => machine.newArray(flatten(machine, arrayOf(machine, self).items, toInteger(machine, depth, 1))),
  includes: (machine, self, [value]) => arrayOf(machine, self).items.includes(value),
  indexOf: (machine, self, [value]) => arrayOf(machine, self).items.indexOf(value),
  join: (machine, self, [separator]) => join(machine, arrayOf(machine, self), separator === undefined ? ',' : toText(machine, separator)),
  keys: (machine, self) => machine.newArray(arrayOf(machine, self).items.map((_, at) => at)),
  lastIndexOf: (machine, self, [value]) => arrayOf(machine, self).items.lastIndexOf(value),
  slice: (machine, self, [from, to]) => machine.newArray(arrayOf(machine, self).items.slice(toInteger(machine, from), to === undefined ? undefined : toInteger(machine, to))),
  toReversed: (machine, self) => machine.newArray(arrayOf(machine, self).items.toReversed()),
  toSorted: (machine, self, [compare]) => machine.newArray(sorted(machine, arrayOf(machine, self), compare)),
  toString: native((machine, self) => join(machine, arrayOf(machine, self), ',')),
  values: (machine, self) => machine.newArray(arrayOf(machine, self).items),
};

const withCallbacks: Readonly<Record<string, Native>> = {
  forEach: (machine, self, [callback]) => {
    each(machine, self, callback, () => false);
    return undefined;
  },
  map: (machine, self, [callback]) => collect(machine, self, callback, (result, _, value) => result.push(value)),
  filter: (machine, self, [callback]) => collect(machine, self, callback, (result, item, value) => toBoolean(value) && result.push(item)),
  flatMap: (machine, self, [callback]) => collect(machine, self, callback, (result, _, value) => result.push(...(value instanceof GuestArray ? value.items : [value]))),
  find: (machine, self, [callback]) => each(machine, self, callback, toBoolean)?.item,
  findIndex: (machine, self, [callback]) => each(machine, self, callback, toBoolean)?.at ?? -1,
  some: (machine, self, [callback]) => each(machine, self, callback, toBoolean) !== null,
  every: (machine, self, [callback]) => each(machine, self, callback, (value) => !toBoolean(value)) === null,
  reduce: (machine, self, args) => reduce(machine, self, args, 1),
  reduceRight: (machine, self, args) => reduce(machine, self, args, -1),
};

/** Calls a callback for each element until `isEnough` is true. @returns the last element, or null if `isEnough` was never true */
function each(machine: Machine, self: Value, callback: Value, isEnough: (value: Value) => boolean): { item: Value; at: number } | null {
  const { items } = arrayOf(machine, self);
  const { length } = items;
  for (let at = 0; at < Math.min(length, items.length); at++) {
    const item = items[at];
    if (isEnough(callBack(machine, callback, [item, at, self]))) return { item, at };
  }
  return null;
}

/** Calls a callback for each element and builds a new array. The diagram shows the array while it grows. */
function collect(machine: Machine, self: Value, callback: Value, take: (result: Value[], item: Value, value: Value) => unknown): Value {
  const result = machine.newArray();
  return machine.pinned([result], () => {
    let at = 0;
    const { items } = arrayOf(machine, self);
    each(machine, self, callback, (value) => {
      take(result.items, items[at++], value);
      machine.checkLength(result.items.length);
      result.version++;
      return false;
    });
    return result;
  });
}

function reduce(machine: Machine, self: Value, args: readonly Value[], direction: 1 | -1): Value {
  const { items } = arrayOf(machine, self);
  const order = items.map((item, at) => ({ item, at }));
  if (direction < 0) order.reverse();
  if (order.length === 0 && args.length < 2) machine.fail('TypeError', 'Reduce of empty array with no initial value');
  let result = args.length > 1 ? args[1] : order.shift()?.item;
  for (const { item, at } of order) result = callBack(machine, args[0], [result, item, at, self]);
  return result;
}

/** Sorts as JavaScript does: `undefined` is last; without a compare function, elements are compared as strings. */
export function sorted(machine: Machine, array: GuestArray, compare: Value): Value[] {
  const values = array.items.filter((item) => item !== undefined);
  const rest = array.items.filter((item) => item === undefined);
  if (compare === undefined) {
    const texts = values.map((value) => ({ value, text: toText(machine, value) }));
    return [...texts.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ value }) => value), ...rest];
  }
  return [...values.sort((a, b) => toNumber(machine, callBack(machine, compare, [a, b]))), ...rest];
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
