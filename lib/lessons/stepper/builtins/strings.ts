import { toInteger, toText } from '../convert';
import type { Machine } from '../machine';
import { get } from '../properties';
import type { Value } from '../values';
import { constructorOf, hidden, type Native, methods, nativeFunction, type StringMethod } from './native';
import { matchingMethods } from './string-matching';

/** Installs `String` and the string methods. */
export function installStrings(machine: Machine): void {
  const { realm } = machine;
  const string = constructorOf(
    machine,
    'String',
    realm.string,
    (machine, _, args) => (typeof args[0] === 'symbol' ? args[0].toString() : args.length === 0 ? '' : toText(machine, args[0])),
    (machine) => machine.outside('A string object created with `new`'),
  );
  methods(machine, string, {
    raw: (machine, _, [texts, ...values]) => {
      const raw = get(machine, texts, 'raw');
      const length = toInteger(machine, get(machine, raw, 'length'));
      machine.checkLength(length);
      let text = '';
      for (let at = 0; at < length; at++) text += toText(machine, get(machine, raw, String(at))) + (at + 1 < length && at < values.length ? toText(machine, values[at]) : '');
      return checkLength(machine, text);
    },
    fromCodePoint: (machine, _, codes) => String.fromCodePoint(...codes.map((code) => Math.min(0x10ffff, Math.max(0, toInteger(machine, code))))),
    fromCharCode: (machine, _, codes) => String.fromCharCode(...codes.map((code) => toInteger(machine, code))),
  });
  hidden(realm.string, Symbol.iterator, nativeFunction(machine, '[Symbol.iterator]', (machine, self) =>
    machine.newIterator('String Iterator', self, Array.from(toText(machine, self)).values())));
  methods(machine, realm.string, Object.fromEntries(Object.entries(stringMethods).map(([name, body]) => [name, asNative(body)])));
}

const asNative = (body: StringMethod): Native => (machine, self, args) => body(toText(machine, self), machine, args);

/** An optional index. A negative index counts from the end. */
const index = (machine: Machine, value: Value) => (value === undefined ? undefined : toInteger(machine, value));

const itself: StringMethod = (text) => text;

const stringMethods: Readonly<Record<string, StringMethod>> = {
  at: (text, machine, [at]) => text.at(toInteger(machine, at)),
  charAt: (text, machine, [at]) => text.charAt(toInteger(machine, at)),
  charCodeAt: (text, machine, [at]) => text.charCodeAt(toInteger(machine, at)),
  codePointAt: (text, machine, [at]) => text.codePointAt(toInteger(machine, at)),
  concat: (text, machine, more) => checkLength(machine, text + more.map((one) => toText(machine, one)).join('')),
  endsWith: (text, machine, [end, to]) => text.endsWith(toText(machine, end), index(machine, to)),
  includes: (text, machine, [part, from]) => text.includes(toText(machine, part), index(machine, from)),
  indexOf: (text, machine, [part, from]) => text.indexOf(toText(machine, part), index(machine, from)),
  lastIndexOf: (text, machine, [part]) => text.lastIndexOf(toText(machine, part)),
  localeCompare: (text, machine, [other]) => text.localeCompare(toText(machine, other), 'en'),
  padEnd: (text, machine, [length, fill]) => pad(text, machine, length, fill, 'padEnd'),
  padStart: (text, machine, [length, fill]) => pad(text, machine, length, fill, 'padStart'),
  repeat: (text, machine, [count]) => {
    const times = toInteger(machine, count);
    if (times < 0) machine.fail('RangeError', `Invalid count value: ${times}`);
    machine.checkLength(text.length * times);
    return text.repeat(times);
  },
  slice: (text, machine, [from, to]) => text.slice(index(machine, from), index(machine, to)),
  ...matchingMethods,
  startsWith: (text, machine, [start, from]) => text.startsWith(toText(machine, start), index(machine, from)),
  substring: (text, machine, [from, to]) => text.substring(toInteger(machine, from), index(machine, to)),
  toLowerCase: (text) => text.toLowerCase(),
  toString: itself,
  toUpperCase: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  trimEnd: (text) => text.trimEnd(),
  trimStart: (text) => text.trimStart(),
  valueOf: itself,
};

function pad(text: string, machine: Machine, length: Value, fill: Value, side: 'padStart' | 'padEnd'): string {
  const to = toInteger(machine, length);
  machine.checkLength(to);
  return text[side](to, fill === undefined ? ' ' : toText(machine, fill));
}

function checkLength(machine: Machine, text: string): string {
  machine.checkLength(text.length);
  return text;
}
