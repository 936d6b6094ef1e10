import type { Class, Expression, Function as FunctionNode } from 'acorn';
import type { Environment } from './environment';
import type { Machine } from './machine';

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

/** A function that the program wrote. */
export class GuestFunction extends GuestObject {
  /** For a class: the instance fields, in order. */
  fields: Field[] = [];
  /** Where `super` looks for methods. */
  home: GuestObject | null = null;
  /** The `this` of an arrow function is that of the place where it was written. */
  lexicalThis: ThisCell | null = null;

  constructor(
    id: number,
    proto: GuestObject | null,
    public name: string,
    readonly node: FunctionNode | Class,
    readonly environment: Environment,
    readonly kind: 'function' | 'arrow' | 'method' | 'class' | 'derived class',
    /** For a class: its constructor, where it has one. */
    readonly constructorNode: FunctionNode | null = null,
  ) {
    super(id, proto);
  }
}

/** `this`, which a derived constructor has only after `super()`. */
export interface ThisCell {
  value: Value;
  isSet: boolean;
  newTarget: GuestObject | undefined;
  home: GuestObject | null;
  constructing: GuestFunction | null;
}

export interface Field {
  key: Key;
  node: Expression | null;
  environment: Environment;
}

/** A function that the engine brings along. */
export class NativeFunction extends GuestObject {
  constructor(
    proto: GuestObject | null,
    readonly name: string,
    readonly call: (machine: Machine, self: Value, args: readonly Value[]) => Value,
    readonly construct?: ((machine: Machine, args: readonly Value[], newTarget: GuestObject) => Value) | undefined,
    id = 0,
  ) {
    super(id, proto);
  }
}

export function isCallable(value: Value): value is GuestFunction | NativeFunction {
  return value instanceof GuestFunction || value instanceof NativeFunction;
}

/** What `typeof` says. */
export function typeOf(value: Value): string {
  if (value === null) return 'object';
  if (value instanceof GuestObject) return isCallable(value) ? 'function' : 'object';
  return typeof value;
}
