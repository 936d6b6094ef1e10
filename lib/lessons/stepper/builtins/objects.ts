import { isCallable } from '../callables';
import { toKey, toText } from '../convert';
import { classNameOf } from '../inspect';
import { iterate } from '../iterate';
import type { Machine } from '../machine';
import { define, get, hasOwn, keysOf, set } from '../properties';
import { GuestArray, GuestCollection, GuestError, GuestObject, type Value } from '../values';
import { constructorOf, hidden, methods, native, prototypeOf } from './native';

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
    isPrototypeOf: native((_machine, self, [value]) => {
      for (let at = value instanceof GuestObject ? value.proto : null; at; at = at.proto) if (at === self) return true;
      return false;
    }),
    toString: native((_machine, self) => `[object ${tagOf(self)}]`),
    toLocaleString: native((machine, self) => toText(machine, self)),
    valueOf: native((_machine, self) => self),
  });
  methods(machine, object, {
    keys: (machine, _, [value]) => machine.newArray(keysIn(machine, value)),
    values: (machine, _, [value]) => machine.newArray(keysIn(machine, value).map((key) => get(machine, value, key))),
    entries: (machine, _, [value]) => entriesOf(machine, value),
    fromEntries: (machine, _, [entries]) => {
      const made = machine.newObject();
      for (const entry of iterate(machine, entries, 'The value')) {
        define(machine, made, toKey(machine, get(machine, entry, '0')), get(machine, entry, '1'));
      }
      return made;
    },
    assign: (machine, _, [target, ...sources]) => {
      for (const source of sources) {
        if (source instanceof GuestObject) for (const key of keysOf(source)) set(machine, target, key, get(machine, source, key));
      }
      return target;
    },
    freeze: (_machine, _, [value]) => {
      if (value instanceof GuestObject) value.isFrozen = true;
      return value;
    },
    isFrozen: (_machine, _, [value]) => !(value instanceof GuestObject) || value.isFrozen,
    is: (_machine, _, [a, b]) => Object.is(a, b),
    hasOwn: (machine, _, [value, key]) => value instanceof GuestObject && hasOwn(value, toKey(machine, key)),
    getPrototypeOf: (_machine, _, [value]) => (value instanceof GuestObject ? value.proto : null),
    setPrototypeOf: (machine, _, [value, proto]) => {
      if (!(value instanceof GuestObject)) return value;
      for (let at = proto instanceof GuestObject ? proto : null; at; at = at.proto) {
        if (at === value) machine.fail('TypeError', 'Cyclic __proto__ value');
      }
      value.proto = proto instanceof GuestObject ? proto : null;
      value.version++;
      return value;
    },
    create: (machine, _, [proto]) => {
      if (!(proto instanceof GuestObject) && proto !== null) machine.fail('TypeError', 'Object prototype may only be an Object or null');
      return machine.newObject(proto instanceof GuestObject ? proto : null);
    },
  });
  hidden(realm.globalObject, 'globalThis', realm.globalObject);
  methods(machine, realm.globalObject, { structuredClone: (machine, _, [value]) => clone(machine, value, new Map()) });
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

function tagOf(value: Value): string {
  if (value === undefined) return 'Undefined';
  if (value === null) return 'Null';
  if (value instanceof GuestArray) return 'Array';
  if (value instanceof GuestError) return 'Error';
  if (value instanceof GuestCollection) return value.kind;
  return isCallable(value) ? 'Function' : 'Object';
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
  if (value instanceof GuestError) machine.outside(`structuredClone of a ${classNameOf(value)}`);
  const copy = value instanceof GuestArray ? machine.newArray() : machine.newObject();
  copies.set(value, copy);
  for (const key of keysOf(value)) define(machine, copy, key, clone(machine, get(machine, value, key), copies));
  return copy;
}
