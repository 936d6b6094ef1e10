import type { Function as FunctionNode, Program } from 'acorn';
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
  made.isStrict = machine.frame.isStrict || isStrictCode(node);
  if (isArrow) made.lexicalThis = machine.frame.thisBinding;
  if (node.generator) {
    // The prototype of the generators that it returns. It has no `constructor`, because `new` cannot be used.
    define(machine, made, 'prototype', new GuestObject(0, machine.realm.generator), false);
  } else if (made.kind === 'function' && !node.async) addPrototype(machine, made, machine.realm.object);
  return made;
}

/** Whether a program or the body of a function begins with "use strict". */
export function isStrictCode({ body }: Pick<FunctionNode, 'body'> | Program): boolean {
  const statements = Array.isArray(body) ? body : body.type === 'BlockStatement' ? body.body : [];
  const [first] = statements;
  return first?.type === 'ExpressionStatement' && first.directive === 'use strict';
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
  }
}
