/*
 * The values of the program that the stepper runs (the guest). A primitive is a primitive of the host. All other values
 * are a `GuestObject`, which stores its properties in a map. A function of the host is never a value of the guest, so a
 * program cannot reach the page.
 */

export type Primitive = undefined | null | boolean | number | bigint | string | symbol;
export type Value = Primitive | GuestObject;
export type Key = string | symbol;

export interface Property {
  value: Value;
  get?: GuestObject | undefined;
  set?: GuestObject | undefined;
  isEnumerable: boolean;
}

/** An object on the guest's heap. */
export class GuestObject {
  /** The number of changes. The recorder makes a new record of an object only if it changed. */
  version = 0;
  isFrozen = false;
  readonly properties = new Map<Key, Property>();

  constructor(
    /** The number that the diagram shows; 0 for built-in objects, which the diagram does not show. */
    readonly id: number,
    public proto: GuestObject | null,
  ) {}
}

export class GuestArray extends GuestObject {
  items: Value[] = [];
}

export class GuestError extends GuestObject {}

/** A Map, Set, WeakMap or WeakSet. A set maps each member to itself. */
export class GuestCollection extends GuestObject {
  readonly entries = new Map<Value, Value>();

  constructor(id: number, proto: GuestObject | null, readonly kind: 'Map' | 'Set' | 'WeakMap' | 'WeakSet') {
    super(id, proto);
  }
}
