import { callBack, checkCallback } from '../calls';
import { entriesOf, iterate } from '../iterate';
import type { Machine } from '../machine';
import { get } from '../properties';
import { GuestCollection, GuestObject, type Value } from '../values';
import { constructorOf, hidden, type Native, methods, nativeFunction, needsNew, prototypeOf, tag } from './native';

type Kind = GuestCollection['kind'];

/** Installs `Map`, `Set`, `WeakMap` and `WeakSet`. */
export function installCollections(machine: Machine): void {
  const { realm } = machine;
  for (const kind of ['Map', 'Set', 'WeakMap', 'WeakSet'] as const) {
    const prototype = realm.collections[kind];
    tag(prototype, kind);
    constructorOf(machine, kind, prototype, needsNew(kind), (machine, [source], newTarget) => {
      const made = machine.newCollection(kind, prototypeOf(newTarget, prototype));
      if (source === undefined || source === null) return made;
      return machine.pinned([made], () => {
        for (const one of iterate(machine, source, shortName(source))) {
          if (kind.endsWith('Map') && !(one instanceof GuestObject)) machine.fail('TypeError', `Iterator value ${String(one)} is not an entry object`);
          if (kind.endsWith('Map')) put(machine, made, get(machine, one, '0'), get(machine, one, '1'));
          else put(machine, made, one, one);
        }
        return made;
      });
    });
    methods(machine, prototype, {
      has: on(kind, (_machine, { entries }, [key]) => entries.has(key)),
      delete: on(kind, (_machine, collection, [key]) => {
        return collection.entries.delete(key);
      }),
      ...(kind.endsWith('Map') ? mapMethods(kind) : { add: on(kind, (machine, set, [value]) => put(machine, set, value, value)) }),
      ...(kind.startsWith('Weak') ? {} : strongMethods(kind)),
    });
    if (!kind.startsWith('Weak')) {
      const size = nativeFunction(machine, 'size', on(kind, (_machine, { entries }) => entries.size));
      const iterators = { keys: 'key', values: kind === 'Map' ? 'value' : 'key', entries: 'both' } as const;
      for (const [name, which] of Object.entries(iterators)) {
        hidden(prototype, name, nativeFunction(machine, name, on(kind, (machine, collection) =>
          machine.newIterator(kind === 'Map' ? 'Map Iterator' : 'Set Iterator', collection, entriesOf(machine, collection, which)))));
      }
      hidden(prototype, Symbol.iterator, prototype.properties.get(kind === 'Map' ? 'entries' : 'values')?.value);
      prototype.properties.set('size', { value: undefined, get: size, isEnumerable: false });
    }
  }
}

const shortName = (value: Value) => (value instanceof GuestObject ? 'object' : `${typeof value} ${String(value)}`);

function mapMethods(kind: Kind): Record<string, Native> {
  return {
    get: on(kind, (_machine, { entries }, [key]) => entries.get(key)),
    set: on(kind, (machine, map, [key, value]) => put(machine, map, key, value)),
  };
}

function strongMethods(kind: Kind): Record<string, Native> {
  return {
    clear: on(kind, (_machine, collection) => {
      collection.entries.clear();
      return undefined;
    }),
    forEach: on(kind, (machine, collection, [callback, thisValue]) => {
      checkCallback(machine, callback);
      for (const [key, value] of collection.entries) callBack(machine, callback, [value, key, collection], thisValue);
      return undefined;
    }),
  };
}

function put(machine: Machine, collection: GuestCollection, key: Value, value: Value): GuestCollection {
  const { kind, entries } = collection;
  if (kind.startsWith('Weak') && !(key instanceof GuestObject)) {
    machine.fail('TypeError', kind === 'WeakMap' ? `Invalid value used as weak map key` : `Invalid value used in weak set`);
  }
  entries.set(Object.is(key, -0) ? 0 : key, value);
  machine.checkLength(entries.size);
  return collection;
}

function on(kind: Kind, body: (machine: Machine, collection: GuestCollection, args: readonly Value[]) => Value): Native {
  return (machine, self, args) =>
    self instanceof GuestCollection && self.kind === kind
      ? body(machine, self, args)
      : machine.fail('TypeError', `The method was called on a value that is not a ${kind}`);
}
