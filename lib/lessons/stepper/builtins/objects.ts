import { isCallable } from '../callables';
import { callBack } from '../calls';
import { toKey, toText } from '../convert';
import { classNameOf } from '../inspect';
import { iterate } from '../iterate';
import type { Machine } from '../machine';
import { GuestPromise } from '../promises';
import { define, get, hasOwn, keysOf, ownKeys, ownProperty, set } from '../properties';
import { GuestRegExp } from '../regexp/guest-regexp';
import { GuestCoroutine } from '../suspended';
import { GuestArray, GuestCollection, GuestError, GuestObject, type Value } from '../values';
import { defineAll, installAttributes } from './attributes';
import { accessor, constructorOf, hidden, methods, native, prototypeOf } from './native';

/** Installs `Object`, its methods, and `structuredClone`. */
export function installObjects(machine: Machine): void {
  const { realm } = machine;
  const object = constructorOf(
    machine,
    'Object',
    realm.object,
    (machine, _, [value]) => (value instanceof GuestObject ? value : machine.newObject()),
    (machine, _, newTarget) => machine.newObject(prototypeOf(newTarget, realm.object)),
  );
  methods(machine, realm.object, {
    hasOwnProperty: native((machine, self, [key]) => self instanceof GuestObject && hasOwn(self, toKey(machine, key))),
    isPrototypeOf: native((_machine, self, [value]) => value instanceof GuestObject && prototypesOf(value).some((one) => one === self)),
    propertyIsEnumerable: native((machine, self, [key]) => self instanceof GuestObject && ownProperty(self, toKey(machine, key))?.isEnumerable === true),
    toString: native((machine, self) => `[object ${tagOf(machine, self)}]`),
    toLocaleString: native((machine, self) => toText(machine, self)),
    valueOf: native((_machine, self) => self),
  });
  accessor(
    machine, realm.object, '__proto__',
    (machine, self) => prototypeOfValue(machine, self),
    (machine, self, [proto]) => (self instanceof GuestObject && (proto instanceof GuestObject || proto === null) ? setPrototype(machine, self, proto) : undefined),
  );
  methods(machine, object, {
    keys: (machine, _, [value]) => machine.newArray(keysIn(machine, value)),
    values: (machine, _, [value]) => machine.newArray(keysIn(machine, value).map((key) => get(machine, value, key))),
    entries: (machine, _, [value]) => entriesOf(machine, value),
    fromEntries: (machine, _, [entries]) => {
      const made = machine.newObject();
      return machine.pinned([made], () => {
        for (const entry of iterate(machine, entries, 'The value')) define(machine, made, toKey(machine, get(machine, entry, '0')), get(machine, entry, '1'));
        return made;
      });
    },
    assign: (machine, _, [target, ...sources]) => {
      if (target === undefined || target === null) machine.fail('TypeError', 'Cannot convert undefined or null to object');
      for (const source of sources) {
        if (!(source instanceof GuestObject)) continue;
        for (const key of ownKeys(source)) if (ownProperty(source, key)?.isEnumerable) set(machine, target, key, get(machine, source, key), target, true);
      }
      return target;
    },
    groupBy: (machine, _, [items, callback]) => {
      const groups = machine.newObject(null);
      return machine.pinned([groups], () => {
        let at = 0;
        for (const item of iterate(machine, items, 'The value')) {
          const key = toKey(machine, callBack(machine, callback, [item, at++]));
          const group = groups.properties.get(key)?.value;
          if (group instanceof GuestArray) group.items.push(item);
          else define(machine, groups, key, machine.newArray([item]));
        }
        return groups;
      });
    },
    is: (_machine, _, [a, b]) => Object.is(a, b),
    hasOwn: (machine, _, [value, key]) => value instanceof GuestObject && hasOwn(value, toKey(machine, key)),
    getPrototypeOf: (machine, _, [value]) => prototypeOfValue(machine, value),
    setPrototypeOf: (machine, _, [value, proto]) => {
      if (!(proto instanceof GuestObject) && proto !== null) return machine.fail('TypeError', `Object prototype may only be an Object or null: ${String(proto)}`);
      if (value instanceof GuestObject) setPrototype(machine, value, proto);
      return value;
    },
    create: (machine, _, [proto, properties]) => {
      if (!(proto instanceof GuestObject) && proto !== null) return machine.fail('TypeError', `Object prototype may only be an Object or null: ${String(proto)}`);
      const made = machine.newObject(proto);
      return properties === undefined ? made : machine.pinned([made], () => defineAll(machine, made, properties));
    },
  });
  hidden(realm.globalObject, 'globalThis', realm.globalObject);
  realm.counterparts.set(realm.globalObject, { name: 'globalThis', host: globalThis });
  methods(machine, realm.globalObject, { structuredClone: (machine, _, [value]) => clone(machine, value, new Map()) });
  installAttributes(machine, object);
}

function prototypesOf(value: GuestObject): GuestObject[] {
  const found: GuestObject[] = [];
  for (let at = value.proto; at; at = at.proto) found.push(at);
  return found;
}

function prototypeOfValue(machine: Machine, value: Value): Value {
  if (value instanceof GuestObject) return value.proto;
  if (value === undefined || value === null) machine.fail('TypeError', 'Cannot convert undefined or null to object');
  return get(machine, get(machine, value, 'constructor'), 'prototype');
}

function setPrototype(machine: Machine, value: GuestObject, proto: GuestObject | null): undefined {
  if (proto && (proto === value || prototypesOf(proto).includes(value))) machine.fail('TypeError', 'Cyclic __proto__ value');
  if (!value.isExtensible && proto !== value.proto) machine.fail('TypeError', '#<Object> is not extensible');
  value.proto = proto;
  return undefined;
}

function keysIn(machine: Machine, value: Value): string[] {
  if (value === undefined || value === null) return machine.fail('TypeError', 'Cannot convert undefined or null to object');
  if (typeof value === 'string') return Array.from(value, (_, at) => String(at));
  return value instanceof GuestObject ? keysOf(value) : [];
}

function entriesOf(machine: Machine, value: Value): Value {
  const result = machine.newArray();
  return machine.pinned([result], () => {
    for (const key of keysIn(machine, value)) result.items.push(machine.newArray([key, get(machine, value, key)]));
    return result;
  });
}

function tagOf(machine: Machine, value: Value): string {
  if (value === undefined) return 'Undefined';
  if (value === null) return 'Null';
  const own = get(machine, value, Symbol.toStringTag);
  if (typeof own === 'string') return own;
  if (value instanceof GuestArray) return 'Array';
  if (value instanceof GuestError) return 'Error';
  if (value instanceof GuestRegExp) return 'RegExp';
  if (isCallable(value)) return 'Function';
  return value instanceof GuestObject ? 'Object' : `${(typeof value)[0]?.toUpperCase()}${(typeof value).slice(1)}`;
}

/** Makes a deep copy. Two references to one object become two references to one copy. */
function clone(machine: Machine, value: Value, copies: Map<GuestObject, GuestObject>): Value {
  if (!(value instanceof GuestObject)) return value;
  const before = copies.get(value);
  if (before) return before;
  if (isCallable(value)) machine.fail('Error', `${value.name || 'A function'} could not be cloned.`);
  if (value instanceof GuestCollection) {
    if (value.kind.startsWith('Weak')) machine.fail('Error', `#<${value.kind}> could not be cloned.`);
    const copy = machine.newCollection(value.kind, machine.realm.collections[value.kind]);
    copies.set(value, copy);
    for (const [key, item] of value.entries) copy.entries.set(clone(machine, key, copies), clone(machine, item, copies));
    return copy;
  }
  if (value instanceof GuestError || value instanceof GuestRegExp) machine.outside(`structuredClone of a ${classNameOf(value)}`);
  if (value instanceof GuestPromise || value instanceof GuestCoroutine) machine.fail('Error', `#<${classNameOf(value)}> could not be cloned.`);
  const copy = value instanceof GuestArray ? machine.newArray() : machine.newObject();
  if (copy instanceof GuestArray && value instanceof GuestArray) copy.items.length = value.items.length;
  copies.set(value, copy);
  for (const key of keysOf(value)) define(machine, copy, key, clone(machine, get(machine, value, key), copies));
  return copy;
}
