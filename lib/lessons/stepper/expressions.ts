import type { ArrayExpression, Expression, ObjectExpression, Property, SpreadElement, Super } from 'acorn';
import { assign, update } from './assignments';
import { callExpression, newExpression } from './call-expressions';
import { GuestFunction, typeOf } from './callables';
import { makeClass } from './classes';
import type { Run } from './coroutine';
import { toBoolean, toNumber, toText } from './convert';
import { received } from './coroutines';
import type { Environment } from './environment';
import { makeFunction, nameFunction } from './functions';
import type { Machine } from './machine';
import { chainEnded, evaluateKey, evaluateList, memberTarget, readThis } from './members';
import { binary, toNumeric } from './operators';
import { isAnonymous } from './patterns';
import { define, defineAccessor, get, has, ownKeys, ownProperty, remove } from './properties';
import { newRegExp } from './regexp/regexp';
import { isFunctionNode } from './scopes';
import { yieldExpression, taggedTemplate } from './special-expressions';
import { GuestObject, type Primitive, type Value } from './values';
import { isVariable, readVariable } from './variables';

/** Evaluates an expression. */
export function* evaluate(machine: Machine, node: Expression | SpreadElement | Super, environment: Environment): Run<Value> {
  machine.tick(node);
  switch (node.type) {
    case 'Literal': return 'regex' in node ? newRegExp(machine, node.regex.pattern, node.regex.flags) : (node.value as Primitive);
    case 'Identifier': return readVariable(machine, node.name, environment);
    case 'ThisExpression': return readThis(machine);
    case 'TemplateLiteral': return yield* template(machine, node.quasis.map(({ value }) => value.cooked ?? ''), node.expressions, environment);
    case 'ArrayExpression': return yield* array(machine, node, environment);
    case 'ObjectExpression': return yield* object(machine, node, environment);
    case 'FunctionExpression':
    case 'ArrowFunctionExpression': return makeFunction(machine, node, environment, node.id?.name ?? '');
    case 'ClassExpression': return yield* makeClass(machine, node, environment, node.id?.name ?? '');
    case 'UnaryExpression': return yield* unary(machine, node, environment);
    case 'UpdateExpression': return yield* update(machine, node, environment);
    case 'BinaryExpression': {
      if (node.left.type === 'PrivateIdentifier') {
        const target = yield* evaluate(machine, node.right, environment);
        return target instanceof GuestObject && has(target, `\0#${node.left.name}`);
      }
      const left = yield* evaluate(machine, node.left, environment);
      return yield* machine.pinning([left], function* () {
        return binary(machine, node.operator, left, yield* evaluate(machine, node.right, environment));
      });
    }
    case 'LogicalExpression': {
      const left = yield* evaluate(machine, node.left, environment);
      const isEnough = node.operator === '??' ? left !== undefined && left !== null : toBoolean(left) === (node.operator === '||');
      return isEnough ? left : (yield* evaluate(machine, node.right, environment));
    }
    case 'ConditionalExpression':
      return yield* evaluate(machine, toBoolean(yield* evaluate(machine, node.test, environment)) ? node.consequent : node.alternate, environment);
    case 'AssignmentExpression': return yield* assign(machine, node, environment);
    case 'SequenceExpression':
      return yield* sequence(machine, node.expressions, environment);
    case 'MemberExpression': {
      const target = yield* memberTarget(machine, node, environment);
      return target.object === chainEnded ? chainEnded : get(machine, target.object, target.key, target.self);
    }
    case 'TaggedTemplateExpression': return yield* taggedTemplate(machine, node, environment);
    case 'YieldExpression': return yield* yieldExpression(machine, node, environment);
    case 'AwaitExpression': {
      const value = yield* evaluate(machine, node.argument, environment);
      return received(yield { kind: 'await', value }, node.start);
    }
    case 'ChainExpression': {
      const value = yield* evaluate(machine, node.expression, environment);
      return value === chainEnded ? undefined : value;
    }
    case 'CallExpression': return yield* callExpression(machine, node, environment);
    case 'NewExpression': return yield* newExpression(machine, node, environment);
    case 'MetaProperty': return machine.frame.thisBinding.newTarget;
    default: return machine.outside(node.type);
  }
}

function* sequence(machine: Machine, expressions: readonly Expression[], environment: Environment): Run<Value> {
  let last: Value;
  for (const one of expressions) last = yield* evaluate(machine, one, environment);
  return last;
}

function* template(machine: Machine, texts: readonly string[], expressions: readonly Expression[], environment: Environment): Run<string> {
  let text = texts[0] ?? '';
  for (const [at, expression] of expressions.entries()) {
    text += toText(machine, (yield* evaluate(machine, expression, environment))) + (texts[at + 1] ?? '');
    machine.checkLength(text.length);
  }
  return text;
}

function* array(machine: Machine, node: ArrayExpression, environment: Environment): Run<Value> {
  return machine.newArray(yield* evaluateList(machine, node.elements, environment));
}

function* object(machine: Machine, node: ObjectExpression, environment: Environment): Run<Value> {
  const target = machine.newObject();
  return yield* machine.pinning([target], function* () {
    for (const one of node.properties) {
      if (one.type === 'SpreadElement') spreadInto(machine, target, (yield* evaluate(machine, one.argument, environment)));
      else {
        if (isPrototype(one)) {
          const proto = yield* evaluate(machine, one.value, environment);
          if (proto instanceof GuestObject || proto === null) target.proto = proto;
          continue;
        }
        const key = yield* evaluateKey(machine, one.key, one.computed, environment);
        const name = typeof key === 'string' ? key : `[${key.description ?? ''}]`;
        const isMethod = one.method || one.kind !== 'init';
        const value = isMethod && isFunctionNode(one.value)
          ? makeFunction(machine, one.value, environment, name, 'method', target)
          : (yield* evaluate(machine, one.value, environment));
        if (isAnonymous(one.value)) nameFunction(value, name);
        if (one.kind !== 'init' && value instanceof GuestFunction) defineAccessor(target, key, one.kind, value, true);
        else define(machine, target, key, value);
      }
    }
    return target;
  });
}

/** Whether a property of an object literal is `__proto__: value`, which sets the prototype. */
function isPrototype({ key, computed, shorthand, method, kind }: Property): boolean {
  if (computed || shorthand || method || kind !== 'init') return false;
  return (key.type === 'Identifier' && key.name === '__proto__') || (key.type === 'Literal' && key.value === '__proto__');
}

function spreadInto(machine: Machine, target: GuestObject, value: Value): void {
  if (typeof value === 'string') Array.from({ length: value.length }, (_, at) => define(machine, target, String(at), value[at]));
  if (!(value instanceof GuestObject)) return;
  for (const key of ownKeys(value)) if (ownProperty(value, key)?.isEnumerable) define(machine, target, key, get(machine, value, key));
}

function* unary(machine: Machine, node: Extract<Expression, { type: 'UnaryExpression' }>, environment: Environment): Run<Value> {
  const { operator, argument } = node;
  if (operator === 'typeof' && argument.type === 'Identifier' && !isVariable(machine, argument.name, environment)) return 'undefined';
  if (operator === 'delete') {
    if (argument.type !== 'MemberExpression') return false;
    const { object: target, key } = yield* memberTarget(machine, argument, environment);
    return target instanceof GuestObject ? remove(machine, target, key) : true;
  }
  const value = yield* evaluate(machine, argument, environment);
  switch (operator) {
    case 'typeof': return typeOf(value);
    case '!': return !toBoolean(value);
    case 'void': return undefined;
    case '+': return toNumber(machine, value);
    case '-': return -toNumeric(machine, value);
    case '~': return ~toNumeric(machine, value);
  }
}
