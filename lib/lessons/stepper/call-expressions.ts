import type { CallExpression, Expression, NewExpression } from 'acorn';
import { isCallable } from './callables';
import { call, callSuper, construct } from './calls';
import type { Run } from './coroutine';
import type { Environment } from './environment';
import type { Machine } from './machine';
import { chainEnded, evaluateList, memberTarget } from './members';
import { get } from './properties';
import { GuestArray, type Value } from './values';

/** Evaluates a call: `callee(...)`, `object.method(...)` or `super(...)`, also in an optional chain. */
export function* callExpression(machine: Machine, node: CallExpression, environment: Environment): Run<Value> {
  const { callee, optional } = node;
  if (callee.type === 'Super') {
    return callSuper(machine, machine.frame.thisBinding, (yield* evaluateList(machine, node.arguments, environment)));
  }
  let self: Value;
  let target: Value;
  if (callee.type === 'MemberExpression') {
    const member = yield* memberTarget(machine, callee, environment);
    if (member.object === chainEnded) return chainEnded;
    self = member.self;
    target = get(machine, member.object, member.key, self);
  } else {
    target = yield* machine.evaluate(callee, environment);
    if (target === chainEnded) return chainEnded;
  }
  if (optional && (target === undefined || target === null)) return chainEnded;
  return yield* machine.pinning([target, self], function* () {
    const args = yield* evaluateList(machine, node.arguments, environment);
    machine.at = node.start;
    if (!isCallable(target)) failNotAFunction(machine, callee, self, target);
    return call(machine, target, self, args);
  });
}

/** Fails because the callee is not a function. If JavaScript has the method but the subset has not, the message says so. */
function failNotAFunction(machine: Machine, callee: Expression, self: Value, target: Value): never {
  const { property } = callee as { property?: { name?: unknown } };
  const name = callee.type === 'MemberExpression' && !callee.computed ? property?.name : undefined;
  const [kind, methods] = typeof self === 'string' ? ['strings', String.prototype] : self instanceof GuestArray ? ['arrays', Array.prototype] : ['', {}];
  if (target === undefined && typeof name === 'string' && Object.hasOwn(methods, name)) machine.outside(`The method \`${name}\` of ${kind}`);
  return machine.fail('TypeError', `${machine.source.slice(callee.start, callee.end)} is not a function`);
}

/** Evaluates `new callee(...)`. */
export function* newExpression(machine: Machine, node: NewExpression, environment: Environment): Run<Value> {
  const callee = yield* machine.evaluate(node.callee, environment);
  return yield* machine.pinning([callee], function* () {
    const args = yield* evaluateList(machine, node.arguments, environment);
    machine.at = node.start;
    if (!isCallable(callee)) machine.fail('TypeError', `${machine.source.slice(node.callee.start, node.callee.end)} is not a constructor`);
    return construct(machine, callee, args);
  });
}
