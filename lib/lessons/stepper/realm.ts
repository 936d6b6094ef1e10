import { GuestObject, type GuestIterator } from './values';

const errorNames = ['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'EvalError', 'URIError', 'AggregateError'] as const;
const iteratorKinds = ['Array Iterator', 'String Iterator', 'Map Iterator', 'Set Iterator', 'RegExp String Iterator'] as const;
const collectionKinds = ['Map', 'Set', 'WeakMap', 'WeakSet'] as const;

export type ErrorName = (typeof errorNames)[number];

/** A built-in object of the host, of which a built-in object of the guest has some of the properties. */
interface Counterpart {
  name: string;
  host: object;
}

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
  promise: GuestObject;
  regExp: GuestObject;
  weakRef: GuestObject;
  finalizationRegistry: GuestObject;
  /** The prototype of all built-in iterators and generators. */
  iterator: GuestObject;
  generator: GuestObject;
  iterators: Record<GuestIterator['kind'], GuestObject>;
  collections: Record<(typeof collectionKinds)[number], GuestObject>;
  errors: Record<ErrorName, GuestObject>;
  /**
   * The counterparts of the built-in objects. A property that only the counterpart has is one that the stepper lacks:
   * the reader is told so, and does not get `undefined`.
   */
  counterparts: Map<GuestObject, Counterpart>;
}

/** Creates a realm with empty objects. `installBuiltins` adds the built-in functions. */
export function makeRealm(): Realm {
  const object = new GuestObject(0, null);
  const plain = () => new GuestObject(0, object);
  const error = plain();
  const iterator = plain();
  const each = <Name extends string>(names: readonly Name[], make: (name: Name) => GuestObject) =>
    Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, GuestObject>;
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
    promise: plain(),
    regExp: plain(),
    weakRef: plain(),
    finalizationRegistry: plain(),
    iterator,
    generator: new GuestObject(0, iterator),
    iterators: each(iteratorKinds, () => new GuestObject(0, iterator)),
    collections: each(collectionKinds, plain),
    errors: each(errorNames, (name) => (name === 'Error' ? error : new GuestObject(0, error))),
    counterparts: new Map(),
  };
}
