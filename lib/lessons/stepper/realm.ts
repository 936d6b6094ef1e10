import { GuestObject } from './values';

export type ErrorName = 'Error' | 'TypeError' | 'RangeError' | 'ReferenceError' | 'SyntaxError';

/** The built-in prototypes and the global object. */
export interface Realm {
  globalObject: GuestObject;
  object: GuestObject;
  function: GuestObject;
  array: GuestObject;
  string: GuestObject;
  number: GuestObject;
  boolean: GuestObject;
  bigint: GuestObject;
  symbol: GuestObject;
  collections: Record<'Map' | 'Set' | 'WeakMap' | 'WeakSet', GuestObject>;
  errors: Record<ErrorName, GuestObject>;
}

/** Creates a realm with empty objects. `installBuiltins` adds the built-in functions. */
export function makeRealm(): Realm {
  const object = new GuestObject(0, null);
  const plain = () => new GuestObject(0, object);
  const error = plain();
  const sub = () => new GuestObject(0, error);
  return {
    globalObject: plain(),
    object,
    function: plain(),
    array: plain(),
    string: plain(),
    number: plain(),
    boolean: plain(),
    bigint: plain(),
    symbol: plain(),
    collections: { Map: plain(), Set: plain(), WeakMap: plain(), WeakSet: plain() },
    errors: { Error: error, TypeError: sub(), RangeError: sub(), ReferenceError: sub(), SyntaxError: sub() },
  };
}
