/* Reads, writes, deletes and lists the properties of values. */

import { GuestFunction, NativeFunction, typeOf } from './callables';
import { type Machine, nameOfKey } from './machine';
import { GuestArray, GuestObject, type Key, type Property, type Value } from './values';

/** Reads a property and runs its getter. `self` is the `this` of the getter, if it differs from the target. */
export function get(machine: Machine, target: Value, key: Key, self: Value = target): Value {
  if (target === undefined || target === null) {
    machine.fail('TypeError', `Cannot read properties of ${target} (reading '${nameOfKey(key)}')`);
  }
  const own = exoticProperty(target, key);
  if (own) return own.value;
  for (let at: GuestObject | null = target instanceof GuestObject ? target : protoOf(machine, target); at; at = at.proto) {
    const property = at.properties.get(key);
    if (!property) continue;
    return property.get ? machine.call(property.get, self, []) : property.set ? undefined : property.value;
  }
  return undefined;
}

/** Sets a property or runs its setter. Writing to a primitive has no effect, as in sloppy mode. */
export function set(machine: Machine, target: Value, key: Key, value: Value): void {
  if (target === undefined || target === null) {
    machine.fail('TypeError', `Cannot set properties of ${target} (setting '${nameOfKey(key)}')`);
  }
  if (!(target instanceof GuestObject)) return;
  for (let at: GuestObject | null = target; at; at = at.proto) {
    const property = at.properties.get(key);
    if (property?.set) {
      machine.call(property.set, target, [value]);
      return;
    }
    if (property?.get) return;
    if (property) break;
  }
  if (target.isFrozen) return;
  if (target instanceof GuestArray && setItem(machine, target, key, value)) return;
  define(machine, target, key, value, target.properties.get(key)?.isEnumerable ?? true);
}

/** Defines an own property with a value. */
export function define(machine: Machine, target: GuestObject, key: Key, value: Value, isEnumerable = true): void {
  if (target instanceof GuestArray && setItem(machine, target, key, value)) return;
  target.properties.set(key, { value, isEnumerable });
  machine.checkLength(target.properties.size);
  target.version++;
}

/** Defines an own getter or setter. Keeps the other accessor of the same property. */
export function defineAccessor(target: GuestObject, key: Key, kind: 'get' | 'set', accessor: GuestObject, isEnumerable: boolean): void {
  const before = target.properties.get(key);
  target.properties.set(key, { value: undefined, get: before?.get, set: before?.set, isEnumerable, [kind]: accessor });
  target.version++;
}

/** Whether the object or one of its prototypes has the property. */
export function has(target: GuestObject, key: Key): boolean {
  for (let at: GuestObject | null = target; at; at = at.proto) if (hasOwn(at, key)) return true;
  return false;
}

/** Whether the object itself has the property. */
export function hasOwn(target: GuestObject, key: Key): boolean {
  return exoticProperty(target, key) !== undefined || target.properties.has(key);
}

/** Deletes an own property. */
export function remove(target: GuestObject, key: Key): boolean {
  if (target.isFrozen) return false;
  if (target instanceof GuestArray) {
    const index = indexOf(key);
    if (index !== null && index < target.items.length) target.items[index] = undefined;
  }
  target.properties.delete(key);
  target.version++;
  return true;
}

/** The own enumerable keys in JavaScript's order: first the integers, ascending, then the others in the order of creation. */
export function keysOf(target: GuestObject): string[] {
  const names = [...target.properties].filter(([key, { isEnumerable }]) => typeof key === 'string' && isEnumerable).map(([key]) => key as string);
  const indices = names.filter((name) => indexOf(name) !== null).sort((a, b) => Number(a) - Number(b));
  const items = target instanceof GuestArray ? target.items.map((_, at) => String(at)) : [];
  return [...items, ...indices, ...names.filter((name) => indexOf(name) === null)];
}

/** Own properties that are not stored in `properties`: elements, `length` and the name of a function. */
function exoticProperty(target: Value, key: Key): Property | undefined {
  if (typeof key === 'symbol') return undefined;
  const property = (value: Value, isEnumerable = false): Property => ({ value, isEnumerable });
  if (target instanceof GuestArray || typeof target === 'string') {
    const items = target instanceof GuestArray ? target.items : target;
    if (key === 'length') return property(items.length);
    const index = indexOf(key);
    if (index !== null && index < items.length) return property(items[index], true);
  }
  if ((target instanceof GuestFunction || target instanceof NativeFunction) && key === 'name' && !target.properties.has(key)) {
    return property(target.name);
  }
  if (target instanceof GuestFunction && key === 'length') {
    const node = target.constructorNode ?? target.node;
    const params = 'params' in node ? node.params : [];
    const end = params.findIndex(({ type }) => type === 'AssignmentPattern' || type === 'RestElement');
    return property(end < 0 ? params.length : end);
  }
  return undefined;
}

function setItem(machine: Machine, array: GuestArray, key: Key, value: Value): boolean {
  if (key === 'length') {
    const length = typeof value === 'number' ? value : Number.NaN;
    if (!Number.isInteger(length) || length < 0 || length > 2 ** 32 - 1) machine.fail('RangeError', 'Invalid array length');
    resize(machine, array, length);
    return true;
  }
  const index = indexOf(key);
  if (index === null) return false;
  if (index >= array.items.length) resize(machine, array, index + 1);
  array.items[index] = value;
  array.version++;
  return true;
}

function resize(machine: Machine, array: GuestArray, length: number): void {
  machine.checkLength(length);
  const before = array.items.length;
  array.items.length = length;
  if (length > before) array.items.fill(undefined, before);
  array.version++;
}

function indexOf(key: Key): number | null {
  if (typeof key === 'symbol' || !/^(0|[1-9]\d{0,9})$/.test(key)) return null;
  const index = Number(key);
  return index < 2 ** 32 - 1 ? index : null;
}

function protoOf(machine: Machine, value: Value): GuestObject {
  const { realm } = machine;
  const name = typeOf(value);
  return name === 'string' ? realm.string : name === 'number' ? realm.number : name === 'boolean' ? realm.boolean : name === 'bigint' ? realm.bigint : realm.symbol;
}

