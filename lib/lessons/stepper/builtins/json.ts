import { isCallable } from '../callables';
import { toInteger, toText } from '../convert';
import type { Machine } from '../machine';
import { define, get, keysOf } from '../properties';
import { GuestArray, GuestObject, type Value } from '../values';
import { methods, namespace } from './native';

/** Installs `JSON`. */
export function installJson(machine: Machine): void {
  methods(machine, namespace(machine, 'JSON'), {
    parse: (machine, _, [text, reviver]) => {
      const value = parse(machine, toText(machine, text));
      if (!isCallable(reviver)) return value;
      const holder = machine.newObject();
      define(machine, holder, '', value);
      return machine.pinned([holder], () => revive(machine, holder, '', reviver));
    },
    stringify: (machine, _, [value, replacer, space]) => {
      const holder = machine.newObject();
      define(machine, holder, '', value);
      return machine.pinned([holder], () => {
        const list = replacer instanceof GuestArray ? replacer.items.map((key) => toText(machine, key)) : null;
        return write({ machine, replacer, list, indent: indentOf(machine, space), within: [] }, holder, '', '');
      });
    },
  });
}

/** Parses with the host, and makes objects of the guest from the result. */
function parse(machine: Machine, text: string): Value {
  let host: unknown;
  try {
    host = JSON.parse(text);
  } catch (error) {
    return machine.fail('SyntaxError', (error as Error).message);
  }
  return machine.pinned([], () => fromHost(machine, host));
}

function fromHost(machine: Machine, host: unknown): Value {
  if (typeof host !== 'object' || host === null) return host as Value;
  if (Array.isArray(host)) {
    const made = machine.newArray();
    machine.frame.pins.push(made);
    for (const item of host) made.items.push(fromHost(machine, item));
    machine.checkLength(made.items.length);
    return made;
  }
  const made = machine.newObject();
  machine.frame.pins.push(made);
  for (const [key, value] of Object.entries(host)) define(machine, made, key, fromHost(machine, value));
  return made;
}

function revive(machine: Machine, holder: GuestObject, key: string, reviver: Value): Value {
  const value = get(machine, holder, key);
  if (value instanceof GuestObject) {
    for (const inner of keysOf(value)) {
      const revived = revive(machine, value, inner, reviver);
      if (revived !== undefined) define(machine, value, inner, revived);
      else if (value instanceof GuestArray) Reflect.deleteProperty(value.items, inner);
      else value.properties.delete(inner);
    }
  }
  return machine.call(reviver, holder, [key, value]);
}

function indentOf(machine: Machine, space: Value): string {
  if (typeof space === 'number') return ' '.repeat(Math.min(10, Math.max(0, toInteger(machine, space))));
  return typeof space === 'string' ? space.slice(0, 10) : '';
}

interface Writing {
  machine: Machine;
  replacer: Value;
  list: readonly string[] | null;
  indent: string;
  within: GuestObject[];
}

/** The JSON text of a property; undefined if JSON leaves the value out. */
function write(writing: Writing, holder: GuestObject, key: string, margin: string): string | undefined {
  const { machine, replacer, within } = writing;
  let value = get(machine, holder, key);
  if (value instanceof GuestObject || typeof value === 'bigint') {
    const toJson = get(machine, value, 'toJSON');
    if (isCallable(toJson)) value = machine.call(toJson, value, [key]);
  }
  if (isCallable(replacer)) value = machine.call(replacer, holder, [key, value]);
  if (typeof value === 'bigint') machine.fail('TypeError', 'Do not know how to serialize a BigInt');
  if (value === undefined || typeof value === 'symbol' || isCallable(value)) return undefined;
  if (!(value instanceof GuestObject)) return JSON.stringify(value);
  if (within.includes(value)) machine.fail('TypeError', 'Converting circular structure to JSON');
  within.push(value);
  const text = value instanceof GuestArray ? writeArray(writing, value, margin) : writeObject(writing, value, margin);
  within.pop();
  machine.checkLength(text.length);
  return text;
}

function writeArray(writing: Writing, array: GuestArray, margin: string): string {
  const inner = margin + writing.indent;
  const parts = Array.from({ length: array.items.length }, (_, at) => write(writing, array, String(at), inner) ?? 'null');
  return brackets('[', parts, ']', margin, inner);
}

function writeObject(writing: Writing, object: GuestObject, margin: string): string {
  const inner = margin + writing.indent;
  const parts = (writing.list ?? keysOf(object)).flatMap((key) => {
    const text = write(writing, object, key, inner);
    return text === undefined ? [] : [`${JSON.stringify(key)}:${writing.indent && ' '}${text}`];
  });
  return brackets('{', parts, '}', margin, inner);
}

function brackets(open: string, parts: readonly string[], close: string, margin: string, inner: string): string {
  if (parts.length === 0) return open + close;
  return inner === margin ? `${open}${parts.join(',')}${close}` : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${margin}${close}`;
}
