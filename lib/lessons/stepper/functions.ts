import type { Function as FunctionNode } from 'acorn';
import { GuestFunction } from './callables';
import type { Environment } from './environment';
import type { Machine } from './machine';
import { define } from './properties';
import { GuestObject, type Value } from './values';

/** Makes a function, which holds the scope it is born in. `home` is where a method's `super` begins to look. */
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
  if (isArrow) made.lexicalThis = machine.frame.cell;
  if (made.kind === 'function') addPrototype(machine, made, machine.realm.object);
  return made;
}

/** The prototype of what the function constructs. It has no number: it is drawn as part of its function. */
export function addPrototype(machine: Machine, owner: GuestFunction, parent: GuestObject | null): GuestObject {
  const prototype = new GuestObject(0, parent);
  define(machine, prototype, 'constructor', owner, false);
  define(machine, owner, 'prototype', prototype, false);
  return prototype;
}

/** Gives a nameless function the name of what it is stored in. */
export function nameFunction(value: Value, name: string): void {
  if (value instanceof GuestFunction && value.name === '') {
    value.name = name.replace('\0', '');
    value.version++;
  }
}
