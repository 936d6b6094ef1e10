/* Converts values of the program as JavaScript does: to a primitive, a string, a number, a boolean or a property key. */

import { isCallable } from './callables';
import type { Machine } from './machine';
import { get } from './properties';
import { GuestObject, type Key, type Primitive, type Value } from './values';

/** Converts an object to a primitive with its `valueOf` and `toString`. */
export function toPrimitive(machine: Machine, value: Value, hint: 'number' | 'string' | 'default'): Primitive {
  if (!(value instanceof GuestObject)) return value;
  const own = get(machine, value, Symbol.toPrimitive);
  if (isCallable(own)) {
    const result = machine.call(own, value, [hint]);
    return result instanceof GuestObject ? machine.fail('TypeError', 'Cannot convert object to primitive value') : result;
  }
  for (const name of hint === 'string' ? ['toString', 'valueOf'] : ['valueOf', 'toString']) {
    const method = get(machine, value, name);
    if (!isCallable(method)) continue;
    const result = machine.call(method, value, []);
    if (!(result instanceof GuestObject)) return result;
  }
  return machine.fail('TypeError', 'Cannot convert object to primitive value');
}

/** Converts a value to a string. @throws GuestThrow a TypeError for a symbol */
export function toText(machine: Machine, value: Value): string {
  const primitive = toPrimitive(machine, value, 'string');
  if (typeof primitive === 'symbol') machine.fail('TypeError', 'Cannot convert a Symbol value to a string');
  const text = String(primitive);
  machine.checkLength(text.length);
  return text;
}

/** Converts a value to a number, as operators do. @throws GuestThrow a TypeError for a bigint or a symbol */
export function toNumber(machine: Machine, value: Value): number {
  const primitive = toPrimitive(machine, value, 'number');
  if (typeof primitive === 'symbol') machine.fail('TypeError', 'Cannot convert a Symbol value to a number');
  if (typeof primitive === 'bigint') machine.fail('TypeError', 'Cannot convert a BigInt value to a number');
  return Number(primitive);
}

/** Converts a value to an integer for an index or a count. NaN becomes 0, and undefined becomes `otherwise`. */
export function toInteger(machine: Machine, value: Value, otherwise = 0): number {
  if (value === undefined) return otherwise;
  const number = toNumber(machine, value);
  return Number.isNaN(number) ? 0 : Math.trunc(number);
}

export function toBoolean(value: Value): boolean {
  return value instanceof GuestObject || Boolean(value);
}

/** Converts the value in `object[value]` to a property key. */
export function toKey(machine: Machine, value: Value): Key {
  const primitive = toPrimitive(machine, value, 'string');
  return typeof primitive === 'symbol' ? primitive : toText(machine, primitive);
}
