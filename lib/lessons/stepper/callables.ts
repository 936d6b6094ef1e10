import type { Class, Expression, Function as FunctionNode } from 'acorn';
import type { Environment } from './environment';
import { GuestObject, type Key, type Value } from './values';

/* The functions of the program that is stepped through, and those that the engine brings along. */

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
    readonly call: (self: Value, args: readonly Value[]) => Value,
    readonly construct?: ((args: readonly Value[], newTarget: GuestObject) => Value) | undefined,
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
