import type { Expression, MemberExpression, PrivateIdentifier, SpreadElement } from 'acorn';
import type { Run } from './coroutine';
import { toKey } from './convert';
import type { Environment } from './environment';
import { iterate } from './iterate';
import type { Machine } from './machine';
import { has } from './properties';
import { GuestObject, type Key, type Value } from './values';

/** The value of an optional chain that ended early (`undefined?.x`). Programs cannot access it. */
export const chainEnded = Symbol('the chain ended');

/** The current `this`. */
export function readThis(machine: Machine): Value {
  const { thisBinding } = machine.frame;
  if (!thisBinding.isSet) machine.fail('ReferenceError', "Must call super constructor in derived class before accessing 'this' or returning from derived constructor");
  return thisBinding.value;
}

/**
 * Evaluates the object and the key of `object.key`. The object is `chainEnded` if an optional chain ended.
 * `self` is the `this` of a method call: `super.method()` finds the method in the parent but calls it on `this`.
 */
export function* memberTarget(machine: Machine, node: MemberExpression, environment: Environment): Run<{ object: Value; key: Key; self: Value }> {
  if (node.object.type === 'Super') {
    const { home } = machine.frame.thisBinding;
    const object = home?.proto ?? null;
    return { object, key: (yield* evaluateKey(machine, node.property, node.computed, environment)), self: readThis(machine) };
  }
  const object = yield* machine.evaluate(node.object, environment);
  const isNone = object === undefined || object === null;
  if (object === chainEnded || (node.optional && isNone)) return { object: chainEnded, key: '', self: chainEnded };
  const key = yield* machine.pinning([object], () => evaluateKey(machine, node.property, node.computed, environment));
  machine.at = node.start;
  if (node.property.type === 'PrivateIdentifier' && !(object instanceof GuestObject && has(object, key))) {
    machine.fail('TypeError', `Cannot read private member #${node.property.name} from an object whose class did not declare it`);
  }
  return { object, key, self: object };
}

/** Evaluates a property key: after a dot, in brackets, or before a colon. */
export function* evaluateKey(machine: Machine, node: Expression | PrivateIdentifier, isComputed: boolean, environment: Environment): Run<Key> {
  if (node.type === 'PrivateIdentifier') return `\0#${node.name}`;
  if (isComputed) return toKey(machine, (yield* machine.evaluate(node, environment)));
  return node.type === 'Identifier' ? node.name : toKey(machine, (yield* machine.evaluate(node, environment)));
}

/** Evaluates arguments or array elements, including spread elements. The values count as reachable until all are evaluated. */
export function* evaluateList(machine: Machine, nodes: readonly (Expression | SpreadElement | null)[], environment: Environment): Run<Value[]> {
  const values: Value[] = [];
  const { pins } = machine.frame;
  const height = pins.length;
  for (const node of nodes) {
    if (node?.type === 'SpreadElement') {
      const spread = yield* machine.evaluate(node.argument, environment);
      const name = machine.source.slice(node.argument.start, node.argument.end);
      pins.push(spread);
      for (const value of iterate(machine, spread, name)) {
        values.push(value);
        machine.checkLength(values.length);
      }
    } else {
      if (node) values.push(yield* machine.evaluate(node, environment));
      else values.length++; // a hole, as in [1, , 2]
    }
    pins.push(values.at(-1));
  }
  pins.length = height;
  return values;
}
