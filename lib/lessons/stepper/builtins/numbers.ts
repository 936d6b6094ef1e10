import { toBoolean, toInteger, toNumber, toPrimitive, toText } from '../convert';
import type { Machine } from '../machine';
import { constructorOf, hidden, type Native, methods, namespace, native, tag } from './native';

const mathNames = [
  'abs', 'acos', 'asin', 'atan', 'atan2', 'cbrt', 'ceil', 'cos', 'exp', 'floor', 'fround', 'hypot', 'log', 'log10',
  'log2', 'log1p', 'expm1', 'clz32', 'imul', 'sinh', 'cosh', 'tanh', 'max', 'min', 'pow', 'random', 'round', 'sign', 'sin', 'sqrt', 'tan', 'trunc',
] as const;

/** Installs `Number`, `Boolean`, `BigInt`, `Math` and the global number functions. */
export function installNumbers(machine: Machine): void {
  const { realm } = machine;
  const number = constructorOf(machine, 'Number', realm.number, (machine, _, args) => {
    const primitive = args.length === 0 ? 0 : toPrimitive(machine, args[0], 'number');
    return typeof primitive === 'bigint' ? Number(primitive) : toNumber(machine, primitive);
  });
  constructorOf(machine, 'Boolean', realm.boolean, (_machine, _, [value]) => toBoolean(value));
  tag(realm.bigint, 'BigInt');
  constructorOf(machine, 'BigInt', realm.bigint, (machine, _, [value]) => {
    const text = toText(machine, value);
    if (!/^\s*-?\d+\s*$/.test(text)) machine.fail(typeof value === 'number' ? 'RangeError' : 'SyntaxError', `Cannot convert ${text} to a BigInt`);
    return BigInt(text);
  });
  const printing: Record<string, Native> = {
    toString: native((machine, self, [radix]) => {
      const base = toInteger(machine, radix, 10);
      if (base < 2 || base > 36) machine.fail('RangeError', 'toString() radix must be between 2 and 36');
      return typeof self === 'number' || typeof self === 'bigint' ? self.toString(base) : toText(machine, self);
    }),
    valueOf: native((_machine, self) => self),
  };
  methods(machine, realm.number, {
    ...printing,
    toPrecision: (machine, self, [digits]) => {
      const places = toInteger(machine, digits, 0);
      if (digits !== undefined && (places < 1 || places > 100)) machine.fail('RangeError', 'toPrecision() argument must be between 1 and 100');
      return digits === undefined ? String(toNumber(machine, self)) : toNumber(machine, self).toPrecision(places);
    },
    toLocaleString: native((machine, self) => toNumber(machine, self).toLocaleString('en-US')),
    toFixed: (machine, self, [digits]) => {
      const places = toInteger(machine, digits);
      if (places < 0 || places > 100) machine.fail('RangeError', 'toFixed() digits argument must be between 0 and 100');
      return toNumber(machine, self).toFixed(places);
    },
  });
  methods(machine, realm.bigint, printing);
  methods(machine, realm.boolean, { toString: native((_machine, self) => String(self === true)), valueOf: native((_machine, self) => self) });
  methods(machine, number, {
    isInteger: (_machine, _, [value]) => Number.isInteger(value),
    isSafeInteger: (_machine, _, [value]) => Number.isSafeInteger(value),
    isFinite: (_machine, _, [value]) => Number.isFinite(value),
    isNaN: (_machine, _, [value]) => Number.isNaN(value),
  });
  for (const name of ['MAX_SAFE_INTEGER', 'MIN_SAFE_INTEGER', 'EPSILON', 'MAX_VALUE', 'MIN_VALUE', 'NaN', 'POSITIVE_INFINITY', 'NEGATIVE_INFINITY'] as const) hidden(number, name, Number[name]);

  const parsing: Record<string, Native> = {
    parseInt: (machine, _, [text, radix]) => Number.parseInt(toText(machine, text), radix === undefined ? undefined : toInteger(machine, radix)),
    parseFloat: (machine, _, [text]) => Number.parseFloat(toText(machine, text)),
  };
  methods(machine, number, parsing);
  methods(machine, realm.globalObject, {
    ...parsing,
    isNaN: (machine, _, [value]) => Number.isNaN(toNumber(machine, value)),
    isFinite: (machine, _, [value]) => Number.isFinite(toNumber(machine, value)),
  });
  hidden(realm.globalObject, 'NaN', Number.NaN);
  hidden(realm.globalObject, 'Infinity', Number.POSITIVE_INFINITY);
  hidden(realm.globalObject, 'undefined', undefined);

  const math = namespace(machine, 'Math');
  for (const name of ['PI', 'E', 'SQRT2', 'SQRT1_2', 'LN2', 'LN10', 'LOG2E', 'LOG10E'] as const) hidden(math, name, Math[name]);
  const host = Math as unknown as Readonly<Record<(typeof mathNames)[number], (...numbers: number[]) => number>>;
  for (const name of mathNames) {
    methods(machine, math, { [name]: (machine, _, args) => host[name](...args.map((arg) => toNumber(machine, arg))) });
  }
}
