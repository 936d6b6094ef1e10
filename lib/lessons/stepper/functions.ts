import type { Function as FunctionNode } from 'acorn';
import { GuestFunction } from './callables';
import type { Environment } from './environment';
import type { Machine } from './machine';
import { define } from './properties';
import { GuestObject, type Value } from './values';

/** Creates a function. It references the scope in which it is created. `home` is the object of which it is a method. */
export function makeFunction(
  machine: Machine,
  node: FunctionNode & { type: string },
  environment: Environment,
  name: string,
  kind: 'function' | 'method' = 'function',
  home: GuestObject | null = null,
): GuestFunction {
  const isArrow = node.type === 'ArrowFunctionExpression';
  const made = new GuestFunction(machine.newId(), machine.realm.function, name, node, environment, isArrow ? 'arrow' : kind);
  made.home = home;
  if (isArrow) made.lexicalThis = machine.frame.thisBinding;
  if (made.kind === 'function') addPrototype(machine, made, machine.realm.object);
  return made;
}

/** Creates the `prototype` object of a function. It has no number, because the page draws it as part of the function. */
export function addPrototype(machine: Machine, owner: GuestFunction, parent: GuestObject | null): GuestObject {
  const prototype = new GuestObject(0, parent);
  define(machine, prototype, 'constructor', owner, false);
  define(machine, owner, 'prototype', prototype, false);
  return prototype;
}

/** Gives an anonymous function the name of its variable or property. */
export function nameFunction(value: Value, name: string): void {
  if (value instanceof GuestFunction && value.name === '') {
    value.name = name.replace('\0', '');
    value.version++;
  }
}
