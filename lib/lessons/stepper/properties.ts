/* Reads, writes, deletes and lists the properties of values. */

import { GuestFunction, NativeFunction, typeOf } from './callables';
import { type Machine, nameOfKey } from './machine';
import { GuestArray, GuestObject, type Key, type Property, type Value } from './values';

/** Reads a property and runs its getter. `self` is the `this` of the getter, if it differs from the target. */
export function get(machine: Machine, target: Value, key: Key, self: Value = target): Value {
  if (target === undefined || target === null) {
    machine.fail('TypeError', `Cannot read properties of ${target} (reading '${nameOfKey(key)}')`);
  }
  const property = find(machine, target, key);
  if (!property) return undefined;
  return property.get ? machine.call(property.get, self, []) : property.set ? undefined : property.value;
}

/** The property that a value has or inherits. Ends the run if it is a built-in one that the stepper lacks. */
function find(machine: Machine, target: Value, key: Key): Property | undefined {
  const own = target instanceof GuestObject ? undefined : exoticProperty(target, key);
  if (own) return own;
  const start = target instanceof GuestObject ? target : prototypeOfPrimitive(machine, target);
  for (let at: GuestObject | null = start; at; at = at.proto) {
    const property = ownProperty(at, key);
    if (property) return property;
    checkCounterpart(machine, at, key);
  }
  return undefined;
}

/** Ends the run if a built-in object lacks a property that the same object of JavaScript has. */
function checkCounterpart(machine: Machine, object: GuestObject, key: Key): void {
  const counterpart = object.id === 0 ? machine.realm.counterparts.get(object) : undefined;
  if (counterpart && Object.hasOwn(counterpart.host, key)) machine.outside(`\`${nameOfKey(key)}\` of ${counterpart.name}`);
}

/**
 * Sets a property or runs its setter. A write that is not allowed throws an error in strict mode, and in built-in
 * functions; else it has no effect.
 */
export function set(machine: Machine, target: Value, key: Key, value: Value, self: Value = target, isStrict = machine.frame.isStrict): void {
  const refuse = (message: string) => {
    if (isStrict) machine.fail('TypeError', message);
  };
  if (target === undefined || target === null) {
    machine.fail('TypeError', `Cannot set properties of ${target} (setting '${nameOfKey(key)}')`);
  }
  const start = target instanceof GuestObject ? target : prototypeOfPrimitive(machine, target);
  for (let at: GuestObject | null = start; at; at = at.proto) {
    const property = ownProperty(at, key);
    if (!property) continue;
    if (property.set) machine.call(property.set, self, [value]);
    else if (property.get) refuse(`Cannot set property ${nameOfKey(key)} of ${shortName(target)} which has only a getter`);
    else if (property.isReadOnly) refuse(`Cannot assign to read only property '${nameOfKey(key)}' of object '${shortName(target)}'`);
    else if (at === self) assignOwn(machine, at, key, value, property);
    else break;
    return;
  }
  if (!(self instanceof GuestObject)) return;
  if (!self.isExtensible && !ownProperty(self, key)) {
    refuse(`Cannot add property ${nameOfKey(key)}, object is not extensible`);
    return;
  }
  define(machine, self, key, value);
}

function assignOwn(machine: Machine, target: GuestObject, key: Key, value: Value, property: Property): void {
  if (target instanceof GuestArray && setItem(machine, target, key, value)) return;
  const stored = target.properties.get(key);
  if (stored) stored.value = value;
  else define(machine, target, key, value, property.isEnumerable);
}

const shortName = (value: Value): string =>
  value instanceof GuestArray ? '[object Array]' : value instanceof GuestObject ? '#<Object>' : String(value);

/** Defines an own property with a value. */
export function define(machine: Machine, target: GuestObject, key: Key, value: Value, isEnumerable = true): void {
  if (target instanceof GuestArray && setItem(machine, target, key, value)) return;
  target.properties.set(key, { value, isEnumerable });
  machine.checkLength(target.properties.size);
}

/** Defines an own getter or setter. Keeps the other accessor of the same property. */
export function defineAccessor(target: GuestObject, key: Key, kind: 'get' | 'set', accessor: GuestObject, isEnumerable: boolean): void {
  const before = target.properties.get(key);
  target.properties.set(key, { value: undefined, get: before?.get, set: before?.set, isEnumerable, [kind]: accessor });
}

/** Whether the object or one of its prototypes has the property. */
export function has(target: GuestObject, key: Key): boolean {
  for (let at: GuestObject | null = target; at; at = at.proto) if (hasOwn(at, key)) return true;
  return false;
}

/** Whether the object itself has the property. */
export function hasOwn(target: GuestObject, key: Key): boolean {
  return ownProperty(target, key) !== undefined;
}

/** The own property of an object, also if it is not stored in `properties`. */
export function ownProperty(target: GuestObject, key: Key): Property | undefined {
  return exoticProperty(target, key) ?? target.properties.get(key);
}

/** Deletes an own property. Returns whether it is gone. In strict mode a property that stays throws an error. */
export function remove(machine: Machine, target: GuestObject, key: Key): boolean {
  const property = ownProperty(target, key);
  if (!property) return true;
  if (property.isPermanent) {
    if (machine.frame.isStrict) machine.fail('TypeError', `Cannot delete property '${nameOfKey(key)}' of ${shortName(target)}`);
    return false;
  }
  if (target instanceof GuestArray && indexOf(key) !== null) Reflect.deleteProperty(target.items, key);
  else target.properties.delete(key);
  return true;
}

/** The own enumerable string keys in JavaScript's order. */
export function keysOf(target: GuestObject): string[] {
  return ownKeys(target).filter((key): key is string => typeof key === 'string' && ownProperty(target, key)?.isEnumerable === true);
}

/** All own keys in JavaScript's order: the integers, ascending; then the other strings; then the symbols. Without private names. */
export function ownKeys(target: GuestObject): Key[] {
  const stored = storedKeys(target);
  if (!(target instanceof GuestArray)) return stored;
  return [...Object.keys(target.items), 'length', ...stored];
}

/** The own keys without the elements of an array and without the names of internal and private properties. */
export function storedKeys({ properties }: GuestObject): Key[] {
  if (properties.size === 0) return [];
  const indices: string[] = [];
  const names: string[] = [];
  const symbols: symbol[] = [];
  for (const key of properties.keys()) {
    if (typeof key === 'symbol') symbols.push(key);
    else if (indexOf(key) !== null) indices.push(key);
    else if (!key.startsWith('\0')) names.push(key);
  }
  return [...indices.sort((a, b) => Number(a) - Number(b)), ...names, ...symbols];
}

/** Own properties that are not stored in `properties`: elements, `length` and the name of a function. */
function exoticProperty(target: Value, key: Key): Property | undefined {
  if (typeof key === 'symbol') return undefined;
  if (target instanceof GuestArray) {
    const isReadOnly = target.isFrozen;
    if (key === 'length') return { value: target.items.length, isEnumerable: false, isReadOnly, isPermanent: true };
    const index = indexOf(key);
    return index !== null && index in target.items ? { value: target.items[index], isEnumerable: true, isReadOnly, isPermanent: isReadOnly } : undefined;
  }
  if (typeof target === 'string') {
    if (key === 'length') return { value: target.length, isEnumerable: false, isReadOnly: true, isPermanent: true };
    const index = indexOf(key);
    return index !== null && index < target.length ? { value: target[index], isEnumerable: true, isReadOnly: true, isPermanent: true } : undefined;
  }
  if ((target instanceof GuestFunction || target instanceof NativeFunction) && key === 'name' && !target.properties.has(key)) {
    return { value: target.name.replace('\0', ''), isEnumerable: false, isReadOnly: true };
  }
  if (target instanceof GuestFunction && key === 'length') {
    const node = target.constructorNode ?? target.node;
    const params = 'params' in node ? node.params : [];
    const end = params.findIndex(({ type }) => type === 'AssignmentPattern' || type === 'RestElement');
    return { value: end < 0 ? params.length : end, isEnumerable: false, isReadOnly: true };
  }
  return undefined;
}

function setItem(machine: Machine, array: GuestArray, key: Key, value: Value): boolean {
  if (key === 'length') {
    const length = typeof value === 'number' ? value : Number.NaN;
    if (!Number.isInteger(length) || length < 0 || length > 2 ** 32 - 1) machine.fail('RangeError', 'Invalid array length');
    machine.checkLength(length);
    array.items.length = length;
    return true;
  }
  const index = indexOf(key);
  if (index === null) return false;
  machine.checkLength(index + 1);
  array.items[index] = value;
  return true;
}

/** The index that a key stands for; null if it is not one. */
function indexOf(key: Key): number | null {
  if (typeof key === 'symbol' || key === '' || key > ':' || !/^(0|[1-9]\d{0,9})$/.test(key)) return null;
  const index = Number(key);
  return index < 2 ** 32 - 1 ? index : null;
}

function prototypeOfPrimitive({ realm }: Machine, value: Value): GuestObject {
  const name = typeOf(value);
  return name === 'string' ? realm.string : name === 'number' ? realm.number : name === 'boolean' ? realm.boolean : name === 'bigint' ? realm.bigint : realm.symbol;
}
