/* The functions that a program can call: its own functions and classes, and the built-in functions. */

import type { Class, Expression, Function as FunctionNode } from 'acorn';
import type { Environment } from './environment';
import { GuestObject, type Key, type Value } from './values';

/** A function or a class of the program. */
export class GuestFunction extends GuestObject {
  /** For a class: the instance fields, in order. */
  fields: Field[] = [];
  /** The object of which this is a method. `super` looks for methods on its prototype. */
  home: GuestObject | null = null;
  /** For an arrow function: the `this` of the surrounding function. */
  lexicalThis: ThisBinding | null = null;
  /** Whether its code is in strict mode. */
  isStrict = false;

  constructor(
    id: number,
    proto: GuestObject | null,
    public name: string,
    readonly node: FunctionNode | Class,
    readonly environment: Environment,
    readonly kind: 'function' | 'arrow' | 'method' | 'class' | 'derived class',
    /** For a class: its constructor, if it has one. */
    readonly constructorNode: FunctionNode | null = null,
  ) {
    super(id, proto);
  }

  /** Whether `new` can be applied to it. */
  get isConstructor(): boolean {
    if (this.kind === 'function') return !(this.node as FunctionNode).async && !(this.node as FunctionNode).generator;
    return this.kind === 'class' || this.kind === 'derived class';
  }
}

/** The `this` of a call. In the constructor of a derived class it is set only after `super()`. */
export interface ThisBinding {
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

/** A built-in function. */
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

/** The result of `typeof`. */
export function typeOf(value: Value): string {
  if (value === null) return 'object';
  if (value instanceof GuestObject) return isCallable(value) ? 'function' : 'object';
  return typeof value;
}
