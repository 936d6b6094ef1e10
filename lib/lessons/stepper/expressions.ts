import type { ArrayExpression, Expression, ObjectExpression, SpreadElement, Super } from 'acorn';
import { assign, update } from './assignments';
import { callExpression, newExpression } from './call-expressions';
import { GuestFunction, typeOf } from './callables';
import { makeClass } from './classes';
import { toBoolean, toNumber, toText } from './convert';
import type { Environment } from './environment';
import { makeFunction, nameFunction } from './functions';
import type { Machine } from './machine';
import { chainEnded, evaluateKey, evaluateList, memberTarget, readThis } from './members';
import { binary, toNumeric } from './operators';
import { isAnonymous } from './patterns';
import { define, defineAccessor, get, has, keysOf, remove } from './properties';
import { isFunctionNode } from './scopes';
import { GuestObject, type Value } from './values';
import { isVariable, readVariable } from './variables';

/** Evaluates an expression. */
export function evaluate(machine: Machine, node: Expression | SpreadElement | Super, environment: Environment): Value {
  machine.tick(node);
  switch (node.type) {
    case 'Literal': return node.value instanceof RegExp ? machine.outside('A regular expression') : node.value;
    case 'Identifier': return readVariable(machine, node.name, environment);
    case 'ThisExpression': return readThis(machine);
    case 'TemplateLiteral': return template(machine, node.quasis.map(({ value }) => value.cooked ?? ''), node.expressions, environment);
    case 'ArrayExpression': return array(machine, node, environment);
    case 'ObjectExpression': return object(machine, node, environment);
    case 'FunctionExpression':
    case 'ArrowFunctionExpression': return makeFunction(machine, node, environment, node.id?.name ?? '');
    case 'ClassExpression': return makeClass(machine, node, environment, node.id?.name ?? '');
    case 'UnaryExpression': return unary(machine, node, environment);
    case 'UpdateExpression': return update(machine, node, environment);
    case 'BinaryExpression': {
      if (node.left.type === 'PrivateIdentifier') {
        const target = evaluate(machine, node.right, environment);
        return target instanceof GuestObject && has(target, `\0#${node.left.name}`);
      }
      const left = evaluate(machine, node.left, environment);
      return machine.pinned([left], () => binary(machine, node.operator, left, evaluate(machine, node.right, environment)));
    }
    case 'LogicalExpression': {
      const left = evaluate(machine, node.left, environment);
      const isEnough = node.operator === '??' ? left !== undefined && left !== null : toBoolean(left) === (node.operator === '||');
      return isEnough ? left : evaluate(machine, node.right, environment);
    }
    case 'ConditionalExpression':
      return evaluate(machine, toBoolean(evaluate(machine, node.test, environment)) ? node.consequent : node.alternate, environment);
    case 'AssignmentExpression': return assign(machine, node, environment);
    case 'SequenceExpression':
      return node.expressions.reduce<Value>((_, one) => evaluate(machine, one, environment), undefined);
    case 'MemberExpression': {
      const target = memberTarget(machine, node, environment);
      return target.object === chainEnded ? chainEnded : get(machine, target.object, target.key, target.self);
    }
    case 'ChainExpression': {
      const value = evaluate(machine, node.expression, environment);
      return value === chainEnded ? undefined : value;
    }
    case 'CallExpression': return callExpression(machine, node, environment);
    case 'NewExpression': return newExpression(machine, node, environment);
    case 'MetaProperty': return machine.frame.thisBinding.newTarget;
    default: return machine.outside(node.type);
  }
}

function template(machine: Machine, texts: readonly string[], expressions: readonly Expression[], environment: Environment): string {
  let text = texts[0] ?? '';
  expressions.forEach((expression, at) => {
    text += toText(machine, evaluate(machine, expression, environment)) + (texts[at + 1] ?? '');
    machine.checkLength(text.length);
  });
  return text;
}

function array(machine: Machine, node: ArrayExpression, environment: Environment): Value {
  return machine.newArray(evaluateList(machine, node.elements, environment));
}

function object(machine: Machine, node: ObjectExpression, environment: Environment): Value {
  const target = machine.newObject();
  return machine.pinned([target], () => {
    for (const one of node.properties) {
      if (one.type === 'SpreadElement') spreadInto(machine, target, evaluate(machine, one.argument, environment));
      else {
        const key = evaluateKey(machine, one.key, one.computed, environment);
        const name = typeof key === 'string' ? key : '';
        const isMethod = one.method || one.kind !== 'init';
        const value = isMethod && isFunctionNode(one.value)
          ? makeFunction(machine, one.value, environment, name, 'method', target)
          : evaluate(machine, one.value, environment);
        if (isAnonymous(one.value)) nameFunction(value, name);
        if (one.kind !== 'init' && value instanceof GuestFunction) defineAccessor(target, key, one.kind, value, true);
        else define(machine, target, key, value);
      }
    }
    return target;
  });
}

function spreadInto(machine: Machine, target: GuestObject, value: Value): void {
  if (typeof value === 'string') Array.from(value).forEach((letter, at) => define(machine, target, String(at), letter));
  if (!(value instanceof GuestObject)) return;
  for (const key of keysOf(value)) define(machine, target, key, get(machine, value, key));
}

function unary(machine: Machine, node: Extract<Expression, { type: 'UnaryExpression' }>, environment: Environment): Value {
  const { operator, argument } = node;
  if (operator === 'typeof' && argument.type === 'Identifier' && !isVariable(machine, argument.name, environment)) return 'undefined';
  if (operator === 'delete') {
    if (argument.type !== 'MemberExpression') return false;
    const { object: target, key } = memberTarget(machine, argument, environment);
    return target instanceof GuestObject ? remove(target, key) : true;
  }
  const value = evaluate(machine, argument, environment);
  switch (operator) {
    case 'typeof': return typeOf(value);
    case '!': return !toBoolean(value);
    case 'void': return undefined;
    case '+': return toNumber(machine, value);
    case '-': return -toNumeric(machine, value);
    case '~': return ~toNumeric(machine, value);
  }
}
