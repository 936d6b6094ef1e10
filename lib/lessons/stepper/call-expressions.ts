import type { CallExpression, Expression, NewExpression } from 'acorn';
import { isCallable } from './callables';
import { call, callSuper, construct } from './calls';
import type { Environment } from './environment';
import type { Machine } from './machine';
import { cut, evaluateList, memberTarget } from './members';
import { get } from './properties';
import { GuestArray, type Value } from './values';

/** `callee(...)`, `object.method(...)`, `super(...)`, and all of them in an optional chain. */
export function callExpression(machine: Machine, node: CallExpression, environment: Environment): Value {
  const { callee, optional } = node;
  if (callee.type === 'Super') {
    return callSuper(machine, machine.frame.cell, evaluateList(machine, node.arguments, environment));
  }
  let self: Value;
  let target: Value;
  if (callee.type === 'MemberExpression') {
    const member = memberTarget(machine, callee, environment);
    if (member.object === cut) return cut;
    self = member.self;
    target = get(machine, member.object, member.key, self);
  } else {
    target = machine.evaluate(callee, environment);
    if (target === cut) return cut;
  }
  if (optional && (target === undefined || target === null)) return cut;
  return machine.pinned([target, self], () => {
    const args = evaluateList(machine, node.arguments, environment);
    machine.at = node.start;
    if (!isCallable(target)) notAFunction(machine, callee, self, target);
    return call(machine, target, self, args);
  });
}

/** A method that the language has and the subset has not is named as such; anything else is the program's own mistake. */
function notAFunction(machine: Machine, callee: Expression, self: Value, target: Value): never {
  const { property } = callee as { property?: { name?: unknown } };
  const name = callee.type === 'MemberExpression' && !callee.computed ? property?.name : undefined;
  const [kind, methods] = typeof self === 'string' ? ['strings', String.prototype] : self instanceof GuestArray ? ['arrays', Array.prototype] : ['', {}];
  if (target === undefined && typeof name === 'string' && Object.hasOwn(methods, name)) machine.outside(`The method \`${name}\` of ${kind}`);
  return machine.fail('TypeError', `${machine.source.slice(callee.start, callee.end)} is not a function`);
}

/** `new callee(...)`. */
export function newExpression(machine: Machine, node: NewExpression, environment: Environment): Value {
  const callee = machine.evaluate(node.callee, environment);
  return machine.pinned([callee], () => {
    const args = evaluateList(machine, node.arguments, environment);
    machine.at = node.start;
    if (!isCallable(callee)) machine.fail('TypeError', `${machine.source.slice(node.callee.start, node.callee.end)} is not a constructor`);
    return construct(machine, callee, args);
  });
}
