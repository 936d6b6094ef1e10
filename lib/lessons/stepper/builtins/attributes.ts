/* The functions of `Object` that read or change the attributes of properties. */

import { isCallable } from '../callables';
import { toBoolean, toKey } from '../convert';
import { type Machine, nameOfKey } from '../machine';
import { define, get, has, keysOf, ownKeys, ownProperty } from '../properties';
import { GuestArray, GuestObject, type Key, type Property, type Value } from '../values';
import { methods } from './native';

/** Adds `defineProperty`, `freeze`, `getOwnPropertyNames` and the like to `Object`. */
export function installAttributes(machine: Machine, object: GuestObject): void {
  methods(machine, object, {
    defineProperty: (machine, _, [target, key, descriptor]) => {
      if (!(target instanceof GuestObject)) return machine.fail('TypeError', 'Object.defineProperty called on non-object');
      defineOne(machine, target, toKey(machine, key), descriptor);
      return target;
    },
    defineProperties: (machine, _, [target, descriptors]) => {
      if (!(target instanceof GuestObject)) return machine.fail('TypeError', 'Object.defineProperties called on non-object');
      return defineAll(machine, target, descriptors);
    },
    getOwnPropertyNames: (machine, _, [value]) => machine.newArray(keys(value).filter((key) => typeof key === 'string')),
    getOwnPropertySymbols: (machine, _, [value]) => machine.newArray(keys(value).filter((key) => typeof key === 'symbol')),
    getOwnPropertyDescriptor: (machine, _, [value, key]) => describe(machine, value, toKey(machine, key)),
    getOwnPropertyDescriptors: (machine, _, [value]) => {
      const made = machine.newObject();
      return machine.pinned([made], () => {
        for (const key of keys(value)) define(machine, made, key, describe(machine, value, key));
        return made;
      });
    },
    freeze: (_machine, _, [value]) => restrict(value, true),
    seal: (_machine, _, [value]) => restrict(value, false),
    preventExtensions: (_machine, _, [value]) => {
      if (value instanceof GuestObject) value.isExtensible = false;
      return value;
    },
    isFrozen: (_machine, _, [value]) => isRestricted(value, true),
    isSealed: (_machine, _, [value]) => isRestricted(value, false),
    isExtensible: (_machine, _, [value]) => value instanceof GuestObject && value.isExtensible,
  });
}

/** Defines the properties of which an object has the descriptors. Returns the target. */
export function defineAll(machine: Machine, target: GuestObject, descriptors: Value): GuestObject {
  if (descriptors instanceof GuestObject) for (const key of keysOf(descriptors)) defineOne(machine, target, key, get(machine, descriptors, key));
  return target;
}

const keys = (value: Value): Key[] => (value instanceof GuestObject ? ownKeys(value) : []);

function defineOne(machine: Machine, target: GuestObject, key: Key, descriptor: Value): void {
  if (!(descriptor instanceof GuestObject)) return machine.fail('TypeError', `Property description must be an object: ${String(descriptor)}`);
  const before = ownProperty(target, key);
  if (before?.isPermanent) machine.fail('TypeError', `Cannot redefine property: ${nameOfKey(key)}`);
  if (!before && !target.isExtensible) machine.fail('TypeError', `Cannot define property ${nameOfKey(key)}, object is not extensible`);
  const flag = (name: string, otherwise: boolean) => (has(descriptor, name) ? toBoolean(get(machine, descriptor, name)) : otherwise);
  const part = (name: 'get' | 'set') => {
    const value = has(descriptor, name) ? get(machine, descriptor, name) : before?.[name];
    return isCallable(value) ? value : undefined;
  };
  const isAccessor = has(descriptor, 'get') || has(descriptor, 'set');
  const property: Property = {
    value: isAccessor ? undefined : has(descriptor, 'value') ? get(machine, descriptor, 'value') : before?.value,
    get: has(descriptor, 'value') ? undefined : part('get'),
    set: has(descriptor, 'value') ? undefined : part('set'),
    isEnumerable: flag('enumerable', before?.isEnumerable ?? false),
    isReadOnly: !isAccessor && !flag('writable', before ? !before.isReadOnly : false),
    isPermanent: !flag('configurable', before !== undefined),
  };
  if (target instanceof GuestArray && (key === 'length' || before?.value !== undefined || /^\d+$/.test(String(key)))) {
    if (!property.isEnumerable || property.isReadOnly || property.isPermanent || isAccessor) machine.outside('An element of an array with attributes');
    define(machine, target, key, property.value);
    return;
  }
  target.properties.set(key, property);
  machine.checkLength(target.properties.size);
}

function describe(machine: Machine, value: Value, key: Key): Value {
  const property = value instanceof GuestObject ? ownProperty(value, key) : undefined;
  if (!property) return undefined;
  const made = machine.newObject();
  const content: [string, Value][] = property.get ?? property.set
    ? [['get', property.get], ['set', property.set]]
    : [['value', property.value], ['writable', !property.isReadOnly]];
  for (const [name, part] of [...content, ['enumerable', property.isEnumerable], ['configurable', !property.isPermanent]] as [string, Value][]) {
    define(machine, made, name, part);
  }
  return made;
}

/** Freezes or seals an object. */
function restrict(value: Value, isFrozen: boolean): Value {
  if (!(value instanceof GuestObject)) return value;
  value.isExtensible = false;
  if (value instanceof GuestArray && isFrozen) value.isFrozen = true;
  for (const property of value.properties.values()) {
    property.isPermanent = true;
    if (isFrozen && !property.get && !property.set) property.isReadOnly = true;
  }
  return value;
}

function isRestricted(value: Value, isFrozen: boolean): boolean {
  if (!(value instanceof GuestObject)) return true;
  if (value.isExtensible) return false;
  return ownKeys(value).every((key) => {
    const property = ownProperty(value, key);
    return property?.isPermanent && (!isFrozen || property.isReadOnly === true || property.get !== undefined || property.set !== undefined);
  });
}
