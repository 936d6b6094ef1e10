/* The binary operators of JavaScript. */

import type { BinaryOperator } from 'acorn';
import { isCallable, NativeFunction } from './callables';
import { toBoolean, toKey, toPrimitive, toText } from './convert';
import type { Machine } from './machine';
import { get, has } from './properties';
import { GuestObject, type Primitive, type Value } from './values';

type Numeric = number | bigint;

/** Applies a binary operator to two values. */
export function binary(machine: Machine, operator: BinaryOperator, left: Value, right: Value): Value {
  switch (operator) {
    case '===': return left === right;
    case '!==': return left !== right;
    case '==': return looselyEqual(machine, left, right);
    case '!=': return !looselyEqual(machine, left, right);
    case 'instanceof': return instanceOf(machine, left, right);
    case 'in':
      if (!(right instanceof GuestObject)) machine.fail('TypeError', `Cannot use 'in' operator to search for '${toText(machine, left)}' in ${toText(machine, right)}`);
      return has(right, toKey(machine, left));
    case '+': return add(machine, left, right);
    case '<': case '<=': case '>': case '>=': return compare(machine, operator, left, right);
    default: return arithmetic(machine, operator, left, right);
  }
}

function add(machine: Machine, left: Value, right: Value): Value {
  const [a, b] = [toPrimitive(machine, left, 'default'), toPrimitive(machine, right, 'default')];
  if (typeof a === 'string' || typeof b === 'string') {
    const text = toText(machine, a) + toText(machine, b);
    machine.checkLength(text.length);
    return text;
  }
  return arithmetic(machine, '+', a, b);
}

function compare(machine: Machine, operator: '<' | '<=' | '>' | '>=', left: Value, right: Value): boolean {
  const [a, b] = [toPrimitive(machine, left, 'number'), toPrimitive(machine, right, 'number')];
  if (typeof a === 'symbol' || typeof b === 'symbol') machine.fail('TypeError', 'Cannot convert a Symbol value to a number');
  const [x, y] = typeof a === 'string' && typeof b === 'string' ? [a, b] : [numeric(a), numeric(b)];
  switch (operator) {
    case '<': return x < y;
    case '<=': return x <= y;
    case '>': return x > y;
    case '>=': return x >= y;
  }
}

const numeric = (value: Primitive): Numeric => (typeof value === 'bigint' ? value : Number(value));

/** Applies `+ - * / % **` or a bitwise operator to two numbers or two bigints. */
function arithmetic(machine: Machine, operator: BinaryOperator, left: Value, right: Value): Numeric {
  const [x, y] = [toNumeric(machine, left), toNumeric(machine, right)];
  if (typeof x === 'bigint' && typeof y === 'bigint') return bigArithmetic(machine, operator, x, y);
  if (typeof x === 'bigint' || typeof y === 'bigint') return machine.fail('TypeError', 'Cannot mix BigInt and other types, use explicit conversions');
  switch (operator) {
    case '+': return x + y;
    case '-': return x - y;
    case '*': return x * y;
    case '/': return x / y;
    case '%': return x % y;
    case '**': return x ** y;
    case '<<': return x << y;
    case '>>': return x >> y;
    case '>>>': return x >>> y;
    case '&': return x & y;
    case '|': return x | y;
    case '^': return x ^ y;
    default: throw new RangeError(`Unknown operator: ${operator}`);
  }
}

function bigArithmetic(machine: Machine, operator: BinaryOperator, x: bigint, y: bigint): bigint {
  switch (operator) {
    case '+': return checkSize(machine, x + y);
    case '-': return checkSize(machine, x - y);
    case '*': return checkSize(machine, x * y);
    case '/': case '%':
      if (y === 0n) machine.fail('RangeError', 'Division by zero');
      return operator === '/' ? x / y : x % y;
    case '**':
      if (y < 0n) machine.fail('RangeError', 'Exponent must be non-negative');
      if (y > 1_000n) machine.checkLength(Number.POSITIVE_INFINITY);
      return checkSize(machine, x ** y);
    case '&': return x & y;
    case '|': return x | y;
    case '^': return x ^ y;
    default: return machine.outside(`The operator ${operator} on a BigInt`);
  }
}

/** Checks that a bigint is small enough to be printed. */
function checkSize(machine: Machine, value: bigint): bigint {
  if (value > 10n ** 300n || value < -(10n ** 300n)) machine.checkLength(Number.POSITIVE_INFINITY);
  return value;
}

/** Converts a value to a number or a bigint. */
export function toNumeric(machine: Machine, value: Value): Numeric {
  const primitive = toPrimitive(machine, value, 'number');
  if (typeof primitive === 'symbol') machine.fail('TypeError', 'Cannot convert a Symbol value to a number');
  return numeric(primitive);
}

function looselyEqual(machine: Machine, left: Value, right: Value): boolean {
  if (left instanceof GuestObject && right instanceof GuestObject) return left === right;
  const isNone = (value: Value) => value === null || value === undefined;
  if (isNone(left) || isNone(right)) return isNone(left) && isNone(right);
  // Both sides are primitives here, so the host's `==` runs no code of the program.
  return toPrimitive(machine, left, 'default') == toPrimitive(machine, right, 'default');
}

function instanceOf(machine: Machine, left: Value, right: Value): boolean {
  if (!(right instanceof GuestObject)) return machine.fail('TypeError', "Right-hand side of 'instanceof' is not an object");
  const own = get(machine, right, Symbol.hasInstance);
  if (isCallable(own)) return toBoolean(machine.call(own, right, [left]));
  return isCallable(right) ? hasInstance(machine, left, right) : machine.fail('TypeError', "Right-hand side of 'instanceof' is not callable");
}

/** Whether the prototype of a constructor is among the prototypes of a value. */
export function hasInstance(machine: Machine, value: Value, constructor: Value): boolean {
  if (!(value instanceof GuestObject) || !isCallable(constructor)) return false;
  const target = (constructor instanceof NativeFunction ? constructor.properties.get('\0target')?.value : undefined) ?? constructor;
  const proto = get(machine, target, 'prototype');
  for (let at = value.proto; at; at = at.proto) if (at === proto) return true;
  return false;
}
