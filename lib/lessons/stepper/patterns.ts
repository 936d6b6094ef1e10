/* Declarations, destructuring, and names of anonymous functions. */

import type { Expression, MemberExpression, Pattern, VariableDeclaration } from 'acorn';
import type { Run } from './coroutine';
import type { Environment } from './environment';
import { nameFunction } from './functions';
import { iterate } from './iterate';
import type { Machine } from './machine';
import { evaluateKey, memberTarget } from './members';
import { define, get, ownKeys, ownProperty, set } from './properties';
import { GuestObject, type Key, type Value } from './values';
import { assignVariable } from './variables';

/** Whether a pattern declares its variables or assigns to existing ones. */
export type BindingMode = 'declare' | 'assign';

/** Binds a value to a pattern: destructures it and sets the variables or properties of the pattern. */
export function* bind(machine: Machine, pattern: Pattern, value: Value, environment: Environment, mode: BindingMode): Run<void> {
  switch (pattern.type) {
    case 'Identifier':
      if (mode === 'declare') environment.find(pattern.name)?.set(pattern.name, value);
      else assignVariable(machine, pattern.name, value, environment);
      return;
    case 'MemberExpression':
      yield* assignMember(machine, pattern, value, environment);
      return;
    case 'AssignmentPattern':
      yield* bind(machine, pattern.left, value === undefined ? (yield* evaluateNamed(machine, pattern.left, pattern.right, environment)) : value, environment, mode);
      return;
    case 'ArrayPattern':
      yield* machine.pinning([value], () => bindItems(machine, pattern.elements, value, environment, mode));
      return;
    case 'ObjectPattern':
      yield* machine.pinning([value], () => bindProperties(machine, pattern, value, environment, mode));
      return;
    case 'RestElement':
      yield* bind(machine, pattern.argument, value, environment, mode);
  }
}

function* bindItems(machine: Machine, elements: readonly (Pattern | null)[], value: Value, environment: Environment, mode: BindingMode): Run<void> {
  const iterator = iterate(machine, value, describe(value))[Symbol.iterator]();
  try {
    yield* bindEach(machine, elements, iterator, environment, mode);
  } finally {
    iterator.return?.(); // has no effect if the iterator is at its end
  }
}

function* bindEach(machine: Machine, elements: readonly (Pattern | null)[], iterator: Iterator<Value>, environment: Environment, mode: BindingMode): Run<void> {
  for (const element of elements) {
    if (element?.type === 'RestElement') {
      const rest: Value[] = [];
      for (let next = iterator.next(); !next.done; next = iterator.next()) rest.push(next.value);
      yield* bind(machine, element.argument, machine.newArray(rest), environment, mode);
      return;
    }
    const next = iterator.next();
    if (element) yield* bind(machine, element, next.done ? undefined : next.value, environment, mode);
  }
}

function* bindProperties(machine: Machine, pattern: Extract<Pattern, { type: 'ObjectPattern' }>, value: Value, environment: Environment, mode: BindingMode): Run<void> {
  if (value === undefined || value === null) {
    const [first] = pattern.properties;
    const named = first?.type === 'Property' && first.key.type === 'Identifier' ? `property '${first.key.name}' of ` : '';
    machine.fail('TypeError', `Cannot destructure ${named}'${value}' as it is ${value}.`);
  }
  const boundKeys = new Set<Key>();
  for (const one of pattern.properties) {
    if (one.type === 'RestElement') {
      const rest = machine.newObject();
      if (value instanceof GuestObject) {
        for (const key of ownKeys(value)) if (!boundKeys.has(key) && ownProperty(value, key)?.isEnumerable) define(machine, rest, key, get(machine, value, key));
      }
      yield* bind(machine, one.argument, rest, environment, mode);
    } else {
      const key = yield* evaluateKey(machine, one.key, one.computed, environment);
      boundKeys.add(key);
      yield* bind(machine, one.value, get(machine, value, key), environment, mode);
    }
  }
}

/** Declares variables and sets their initial values. */
export function* declare(machine: Machine, { declarations, kind }: VariableDeclaration, environment: Environment): Run<void> {
  for (const { id, init } of declarations) {
    if (!init && kind === 'var') continue;
    const value = init ? (yield* evaluateNamed(machine, id, init, environment)) : undefined;
    yield* bind(machine, id, value, environment, kind === 'var' ? 'assign' : 'declare');
  }
}

/** Evaluates a value for a variable. If the value is an anonymous function, it gets the name of the variable. */
export function* evaluateNamed(machine: Machine, target: Pattern, value: Expression, environment: Environment): Run<Value> {
  const result = yield* machine.evaluate(value, environment);
  if (target.type === 'Identifier' && isAnonymous(value)) nameFunction(result, target.name);
  return result;
}

/** Whether an expression is an anonymous function or class. */
export function isAnonymous(node: Expression): boolean {
  return node.type === 'ArrowFunctionExpression' || ((node.type === 'FunctionExpression' || node.type === 'ClassExpression') && !node.id);
}

function* assignMember(machine: Machine, node: MemberExpression, value: Value, environment: Environment): Run<void> {
  yield* machine.pinning([value], function* () {
    const { object, key } = yield* memberTarget(machine, node, environment);
    set(machine, object, key, value);
  });
}

function describe(value: Value): string {
  return value instanceof GuestObject ? 'object' : typeof value === 'string' ? value : String(value);
}
