/*
 * The values of the program that is stepped through. A primitive is the host's own; everything else is a `GuestObject`,
 * whose properties are entries of a map. No function of the host is ever a value of the guest, so that nothing a program
 * says can reach the page.
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
  /** Counts changes, so that a recording draws an object again only when it changed. */
  version = 0;
  isFrozen = false;
  readonly properties = new Map<Key, Property>();

  constructor(
    /** The number it is drawn with; 0 for what the engine brings along, which is not drawn. */
    readonly id: number,
    public proto: GuestObject | null,
  ) {}
}

export class GuestArray extends GuestObject {
  items: Value[] = [];
}

export class GuestError extends GuestObject {}

/** A Map, Set, WeakMap or WeakSet; a set maps every member to itself. */
export class GuestCollection extends GuestObject {
  readonly entries = new Map<Value, Value>();

  constructor(id: number, proto: GuestObject | null, readonly kind: 'Map' | 'Set' | 'WeakMap' | 'WeakSet') {
    super(id, proto);
  }
}
