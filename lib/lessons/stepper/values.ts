/*
 * The values of the program that the stepper runs (the guest). A primitive is a primitive of the host. All other values
 * are a `GuestObject`, which stores its properties in a map. A function of the host is never a value of the guest, so a
 * program cannot reach the page. The well-known symbols, such as `Symbol.iterator`, are those of the host: a symbol is
 * only a key.
 */

export type Primitive = undefined | null | boolean | number | bigint | string | symbol;
export type Value = Primitive | GuestObject;
export type Key = string | symbol;

export interface Property {
  value: Value;
  get?: GuestObject | undefined;
  set?: GuestObject | undefined;
  isEnumerable: boolean;
  /** Whether an assignment cannot change the value. */
  isReadOnly?: boolean;
  /** Whether it cannot be deleted or defined again. */
  isPermanent?: boolean;
}

/** An object on the guest's heap. */
export class GuestObject {
  isExtensible = true;
  readonly properties = new Map<Key, Property>();

  constructor(
    /** The number that the diagram shows; 0 for built-in objects, which the diagram does not show. */
    readonly id: number,
    public proto: GuestObject | null,
  ) {}
}

/** An array. An element that does not exist (a hole) is a hole of `items`, too. */
export class GuestArray extends GuestObject {
  items: Value[] = [];
  /** Whether `Object.freeze` has made its elements and its length read-only. */
  isFrozen = false;
}

export class GuestError extends GuestObject {}

/** A Map, Set, WeakMap or WeakSet. A set maps each member to itself. */
export class GuestCollection extends GuestObject {
  readonly entries = new Map<Value, Value>();

  constructor(id: number, proto: GuestObject | null, readonly kind: 'Map' | 'Set' | 'WeakMap' | 'WeakSet') {
    super(id, proto);
  }
}

/** The iterator of an array, a string, a Map, a Set or the matches of a regular expression. */
export class GuestIterator extends GuestObject {
  constructor(
    id: number,
    proto: GuestObject | null,
    readonly kind: 'Array Iterator' | 'String Iterator' | 'Map Iterator' | 'Set Iterator' | 'RegExp String Iterator',
    /** What it iterates over. It references it until its end. */
    public source: Value,
    readonly values: Iterator<Value, unknown, undefined>,
  ) {
    super(id, proto);
  }
}

/** A WeakRef. The recorder clears the target when it frees the object. */
export class GuestWeakRef extends GuestObject {
  constructor(id: number, proto: GuestObject | null, public target: GuestObject | undefined) {
    super(id, proto);
  }
}
