import type { Function as FunctionNode } from 'acorn';
import { GuestFunction, isCallable, NativeFunction } from './callables';
import { GuestPromise } from './promises';
import { ownKeys } from './properties';
import { GuestRegExp } from './regexp/guest-regexp';
import { GuestCoroutine } from './suspended';
import { GuestArray, GuestCollection, GuestError, GuestIterator, GuestObject, GuestWeakRef, type Value } from './values';

/** Formats a value as `console.log` of Node does. */
export function inspect(value: Value, isTop = true): string {
  return isTop && typeof value === 'string' ? value : write(value, 0, []);
}

function write(value: Value, depth: number, within: readonly GuestObject[]): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (Object.is(value, -0)) return '-0';
  if (!(value instanceof GuestObject)) return String(value);
  if (within.includes(value)) return '[Circular *1]';
  const text = writeObject(value, depth, [...within, value]);
  return depth === 0 && text.includes('[Circular *1]') ? `<ref *1> ${text}` : text;
}

function writeObject(value: GuestObject, depth: number, within: readonly GuestObject[]): string {
  if (isCallable(value)) return withProperties(writeFunction(value), '', value, depth, within);
  if (value instanceof GuestError) return errorText(value);
  const name = classNameOf(value);
  if (value instanceof GuestArray) {
    const prefix = name === 'Array' ? '' : `${name}(${value.items.length}) `;
    if (depth > 2) return `[${name}]`;
    const items = writeItems(value, depth, within);
    return list(prefix, '[', [...items, ...properties(value, depth, within)], ']');
  }
  if (value instanceof GuestCollection) {
    if (value.kind.startsWith('Weak')) return `${value.kind} { <items unknown> }`;
    if (depth > 2) return `[${name}]`;
    const items = [...value.entries].map(([key, item]) =>
      value.kind === 'Set' ? write(key, depth + 1, within) : `${write(key, depth + 1, within)} => ${write(item, depth + 1, within)}`,
    );
    return list(`${name}(${value.entries.size}) `, '{', [...items, ...properties(value, depth, within)], '}');
  }
  const special = writeSpecial(value, depth, within);
  if (special) return special;
  const tag = tagOf(value, name);
  const prefix = value.proto === null ? `[${name}: null prototype] ${tag}` : name === 'Object' && !tag ? '' : `${name} ${tag}`;
  if (depth > 2) return `[${value.proto === null ? 'Object: null prototype' : name}]`;
  return list(prefix, '{', properties(value, depth, within), '}');
}

/** The elements of an array, at most 100; elements that do not exist are counted. */
function writeItems({ items }: GuestArray, depth: number, within: readonly GuestObject[]): string[] {
  const shown: string[] = [];
  let at = 0;
  while (at < items.length && shown.length < 100) {
    if (at in items) shown.push(write(items[at++], depth + 1, within));
    else {
      const start = at;
      while (at < items.length && !(at in items)) at++;
      shown.push(`<${at - start} empty item${at - start > 1 ? 's' : ''}>`);
    }
  }
  if (at < items.length) shown.push(`... ${items.length - at} more item${items.length - at > 1 ? 's' : ''}`);
  return shown;
}

/** Formats an object with internal state; null for any other object. */
function writeSpecial(value: GuestObject, depth: number, within: readonly GuestObject[]): string | null {
  const own = () => properties(value, depth, within);
  if (value instanceof GuestRegExp) return withProperties(`/${value.source}/${value.flags}`, '', value, depth, within);
  if (value instanceof GuestPromise) {
    const settled = () => write(value.value, depth + 1, within);
    const content = { pending: () => '<pending>', fulfilled: settled, rejected: () => `<rejected> ${settled()}` }[value.state]();
    return list('Promise ', '{', [content, ...own()], '}');
  }
  if (value instanceof GuestWeakRef) return list('WeakRef ', '{', [value.target ? write(value.target, depth + 1, within) : '<cleared>', ...own()], '}');
  if (value instanceof GuestCoroutine) return list('Object [Generator] ', '{', own(), '}');
  if (value instanceof GuestIterator) return list(`Object [${value.kind}] `, '{', own(), '}');
  return null;
}

/** The `Symbol.toStringTag` of an object as it is printed after the name of its class. */
function tagOf(value: GuestObject, name: string): string {
  for (let at: GuestObject | null = value; at; at = at.proto) {
    const tag = at.properties.get(Symbol.toStringTag)?.value;
    if (typeof tag === 'string') return tag === '' || tag === name ? '' : `[${tag}] `;
  }
  return '';
}

function withProperties(text: string, prefix: string, value: GuestObject, depth: number, within: readonly GuestObject[]): string {
  const own = properties(value, depth, within);
  return own.length > 0 ? list(`${prefix}${text} `, '{', own, '}') : text;
}

function properties(value: GuestObject, depth: number, within: readonly GuestObject[]): string[] {
  const shown: string[] = [];
  for (const key of ownKeys(value)) {
    const property = value.properties.get(key);
    if (!property?.isEnumerable) continue;
    const name = typeof key === 'symbol' ? `[${key.toString()}]` : /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key);
    const accessor = property.get && property.set ? '[Getter/Setter]' : property.get ? '[Getter]' : property.set ? '[Setter]' : null;
    shown.push(`${name}: ${accessor ?? write(property.value, depth + 1, within)}`);
  }
  return shown;
}

function list(prefix: string, open: string, items: readonly string[], close: string): string {
  return items.length === 0 ? `${prefix}${open}${close}` : `${prefix}${open} ${items.join(', ')} ${close}`;
}

function writeFunction(value: GuestFunction | NativeFunction): string {
  const name = value.name.replace('\0', '');
  if (value instanceof GuestFunction && value.kind.endsWith('class')) {
    const parent = value.kind === 'derived class' && value.proto && isCallable(value.proto) ? ` extends ${value.proto.name}` : '';
    return `[class ${name || '(anonymous)'}${parent}]`;
  }
  const { async: isAsync, generator: isGenerator } = value instanceof GuestFunction ? (value.node as Partial<FunctionNode>) : {};
  const kind = `${isAsync ? 'Async' : ''}${isGenerator ? 'Generator' : ''}Function`;
  return name ? `[${kind}: ${name}]` : `[${kind} (anonymous)]`;
}

function quote(text: string): string {
  const mark = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !text.includes('`') ? '`' : "'";
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  return `${mark}${mark === "'" ? escaped.replaceAll("'", "\\'") : escaped}${mark}`;
}

/** The name of the class of an object. */
export function classNameOf(value: GuestObject): string {
  for (let at = value.proto; at; at = at.proto) {
    const owner = at.properties.get('constructor')?.value;
    if (owner instanceof GuestFunction || owner instanceof NativeFunction) return owner.name;
  }
  return 'Object';
}

/** The first line of an error: "TypeError: x is not a function". Runs no code of the program. */
export function errorText(error: GuestObject): string {
  const read = (key: string) => {
    for (let at: GuestObject | null = error; at; at = at.proto) {
      const property = at.properties.get(key);
      if (property) return property.value;
    }
    return undefined;
  };
  const [name, message] = [read('name'), read('message')];
  const shownName = typeof name === 'string' ? name : classNameOf(error);
  return typeof message === 'string' && message !== '' ? `${shownName}: ${message}` : shownName;
}
