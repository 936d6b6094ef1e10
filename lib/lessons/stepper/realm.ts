import { installArrays } from './builtins/arrays';
import { installCollections } from './builtins/collections';
import { installErrors } from './builtins/errors';
import { installFunctions } from './builtins/functions';
import { installHost } from './builtins/host';
import { installNumbers } from './builtins/numbers';
import { installObjects } from './builtins/objects';
import { installStrings } from './builtins/strings';
import { GuestObject } from './values';

export type ErrorName = 'Error' | 'TypeError' | 'RangeError' | 'ReferenceError' | 'SyntaxError';

/** What the engine brings along: the prototypes and the global object. Made anew for every run. */
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

export function makeRealm(): Realm {
  const object = new GuestObject(0, null);
  const plain = () => new GuestObject(0, object);
  const error = plain();
  const sub = () => new GuestObject(0, error);
  const realm: Realm = {
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
  const installers = [
    installObjects, installFunctions, installArrays, installStrings, installNumbers, installCollections, installErrors, installHost,
  ];
  for (const install of installers) install(realm);
  return realm;
}
