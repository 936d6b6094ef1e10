/* Converts values and scopes of the program to the plain records that the page draws. */

import { GuestFunction, NativeFunction } from './callables';
import type { Environment } from './environment';
import { classNameOf, errorText, inspect } from './inspect';
import { limits } from './limits';
import { type Machine, nameOfKey } from './machine';
import { GuestPromise } from './promises';
import { storedKeys } from './properties';
import { GuestRegExp } from './regexp/guest-regexp';
import { GuestCoroutine } from './suspended';
import type { HeapRecord, Shown, Slot } from './recording';
import { GuestArray, GuestCollection, GuestError, GuestIterator, GuestObject, GuestWeakRef, type Property, type Value } from './values';

/** A value as the page shows it in a slot. */
export function show(value: Value): Shown {
  if (typeof value === 'string') return showString(value);
  if (!(value instanceof GuestObject)) return { kind: 'primitive', text: inspect(value) };
  if (value.id === 0) return { kind: 'builtin', text: value instanceof NativeFunction ? `${value.name}()` : classNameOf(value) };
  return isMethodOfClass(value) ? { kind: 'builtin', text: `method ${value.name}` } : { kind: 'reference', to: value.id };
}

function showString(value: string): Shown {
  if (value.length <= limits.letters) return { kind: 'string', text: value };
  return { kind: 'string', text: value.slice(0, limits.letters), length: value.length, hash: hashOf(value) };
}

/** The hash FNV-1a. It tells long strings with the same beginning apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Whether a function is a method of a class. The page shows the names of methods in the box of their class. */
function isMethodOfClass(value: GuestObject): value is GuestFunction {
  if (!(value instanceof GuestFunction) || value.kind !== 'method') return false;
  return value.home?.id === 0 || value.home instanceof GuestFunction;
}

/** The variables of a scope for which `isWanted` is true. */
export function slotsOf({ bindings }: Environment, isWanted: (name: string) => boolean): Slot[] {
  return [...bindings]
    .filter(([name]) => isWanted(name))
    .map(([name, { value, isSet }]) => ({ name, value: isSet ? show(value) : { kind: 'unset' } }));
}

/** The record of a scope whose variables are on the heap, because inner functions use them. */
export function scopeRecordOf(scope: Environment): HeapRecord {
  const outer = scope.parent?.context;
  return {
    id: scope.id,
    kind: 'scope',
    title: `scope of ${scope.label}`,
    ...limited(slotsOf(scope, (name) => scope.captured.has(name))),
    ...(outer && { scope: outer.id }),
  };
}

/** The record of an object; null for a method of a class, because the record of the class lists it. */
export function heapRecordOf(machine: Machine, value: GuestObject): HeapRecord | null {
  if (isMethodOfClass(value)) return null;
  if (value instanceof GuestFunction) return functionRecord(machine, value);
  const { id } = value;
  if (value instanceof NativeFunction) return { id, kind: 'function', title: `function ${value.name}`, ...limited(propertySlots(value)) };
  if (value instanceof GuestArray) {
    const items = Array.from({ length: Math.min(value.items.length, limits.slots + 1) }, (_, at): Slot =>
      ({ name: null, value: at in value.items ? show(value.items[at]) : { kind: 'hole' } }));
    const { slots, more } = limited([...items, ...propertySlots(value)]);
    return { id, kind: 'array', title: `Array(${value.items.length})`, slots, more: more + Math.max(0, value.items.length - items.length) };
  }
  if (value instanceof GuestCollection) return collectionRecord(value);
  const special = specialRecord(value);
  if (special) return { id, ...special };
  if (value instanceof GuestError) return { id, kind: 'error', title: cut(errorText(value)), ...limited(propertySlots(value)) };
  const name = value.proto === null ? 'null prototype' : classNameOf(value);
  return {
    id,
    kind: name === 'Object' ? 'object' : 'instance',
    title: name,
    ...limited([...propertySlots(value), ...prototypeSlot(value)]),
  };
}

function functionRecord(machine: Machine, value: GuestFunction): HeapRecord {
  const { id, kind, node, environment } = value;
  const prototype = value.properties.get('prototype')?.value;
  const inherited = prototype instanceof GuestObject ? [...prototype.properties].filter(([key]) => key !== 'constructor') : [];
  const isClass = kind === 'class' || kind === 'derived class';
  const slots = propertySlots(value).filter(({ name }) => name !== 'prototype');
  if (kind === 'derived class' && value.proto) slots.unshift({ name: 'extends', value: show(value.proto) });
  if (!isClass) slots.push(...inherited.map(([key, property]) => ({ name: `prototype.${nameOfKey(key)}`, value: showProperty(property) })));
  const uses = usesOf(machine, value);
  if (uses.includes('this') && value.lexicalThis) slots.unshift({ name: 'this', value: show(value.lexicalThis.value) });
  const { context } = environment;
  const methods = isClass ? inherited.map(([key]) => nameOfKey(key)) : [];
  return {
    id,
    kind: isClass ? 'class' : 'function',
    title: `${isClass ? 'class' : 'function'} ${value.name || (node.type === 'ArrowFunctionExpression' ? '=>' : 'without a name')}`,
    ...limited(slots),
    ...(context && { scope: context.id }),
    uses: uses.filter((name) => name !== 'this'),
    ...(methods.length > 0 && { methods }),
  };
}

/** The captured variables that a function, or any method of a class, mentions. */
function usesOf({ analysis }: Machine, { node }: GuestFunction): string[] {
  const own = analysis.uses.get(node);
  if (own) return [...own];
  const names = new Set<string>();
  for (const [inner, uses] of analysis.uses) {
    if (inner.start >= node.start && inner.end <= node.end) for (const name of uses) names.add(name);
  }
  names.delete('this');
  return [...names];
}

/** The record of an object with internal state: a promise, a suspended call, an iterator, a regular expression, a WeakRef. */
function specialRecord(value: GuestObject): Omit<HeapRecord, 'id'> | null {
  const own = propertySlots(value);
  if (value instanceof GuestPromise) return { kind: 'promise', title: `Promise (${value.state})`, ...limited([...promiseSlots(value), ...own]) };
  if (value instanceof GuestCoroutine) return coroutineRecord(value);
  if (value instanceof GuestIterator) {
    return { kind: 'iterator', title: value.kind, ...limited([...(value.source === undefined ? [] : [{ name: 'iterates over', value: show(value.source) }]), ...own]) };
  }
  if (value instanceof GuestRegExp) return { kind: 'regexp', title: inspect(value), ...limited(own) };
  if (value instanceof GuestWeakRef) return { kind: 'weakref', title: 'WeakRef', ...limited([{ name: 'target', value: show(value.target), isWeak: true }, ...own]) };
  return null;
}

function promiseSlots({ state, value, reactions }: GuestPromise): Slot[] {
  if (state !== 'pending') return [{ name: state === 'fulfilled' ? 'value' : 'reason', value: show(value) }];
  return reactions.flatMap(({ onFulfilled, onRejected, derived, resumes }) => {
    const parts: [string, Value][] = [['then calls', onFulfilled], ['catch calls', onRejected], ['then continues', resumes], ['result', derived]];
    return parts.filter(([, part]) => part instanceof GuestObject).map(([name, part]) => ({ name, value: show(part) }));
  });
}

/** A suspended call, with the variables that it keeps. */
function coroutineRecord({ kind, state, frame }: GuestCoroutine): Omit<HeapRecord, 'id'> {
  const slots: Slot[] = [];
  if (state !== 'done') {
    for (let at: Environment | null = frame.environment; at && at !== frame.outer; at = at.parent) {
      const { captured } = at;
      slots.unshift(...slotsOf(at, (name) => !captured.has(name)));
    }
  }
  const { context } = frame.environment;
  const line = frame.node.loc?.start.line ?? 1;
  const where = { new: 'not begun', suspended: `suspended at line ${line}`, running: 'running', done: 'done' }[state];
  return {
    kind: kind === 'generator' ? 'generator' : 'call',
    title: `${kind === 'generator' ? 'generator' : 'call of'} ${frame.name}, ${where}`,
    ...limited(slots),
    ...(state !== 'done' && context && { scope: context.id }),
  };
}

function collectionRecord(value: GuestCollection): HeapRecord {
  const { id, kind, entries } = value;
  const isWeak = kind.startsWith('Weak');
  const isMap = kind.endsWith('Map');
  const all = [...entries].slice(0, limits.slots + 1).map(([key, item]): Slot => {
    if (!isMap) return { name: null, value: show(key), isWeak };
    return { name: null, key: show(key), value: show(item), isWeak };
  });
  const { slots, more } = limited([...all, ...propertySlots(value)]);
  const names = { Map: 'map', Set: 'set', WeakMap: 'weakmap', WeakSet: 'weakset' } as const;
  return { id, kind: names[kind], title: `${kind}(${entries.size})`, slots, more: more + entries.size - all.length };
}

/** Internal and private properties, then the others in JavaScript's order, without the elements of an array. */
function propertySlots(value: GuestObject): Slot[] {
  const { properties } = value;
  if (properties.size === 0) return [];
  const internal = [...properties.keys()].filter((key) => typeof key === 'string' && key.startsWith('\0'));
  return [...internal, ...storedKeys(value)].flatMap((key) => {
    const property = properties.get(key);
    return property ? [{ name: cut(nameOfKey(key)), value: showProperty(property) }] : [];
  });
}

/** The beginning of a long name. */
const cut = (name: string): string => (name.length > limits.letters ? `${name.slice(0, limits.letters)}…` : name);

function showProperty({ value, get, set }: Property): Shown {
  return get ?? set ? { kind: 'builtin', text: get ? 'getter' : 'setter' } : show(value);
}

/** A slot for the prototype of an object, if the prototype is an object of the program. */
function prototypeSlot({ proto }: GuestObject): Slot[] {
  return proto && proto.id > 0 ? [{ name: '[[Prototype]]', value: show(proto) }] : [];
}

function limited(slots: readonly Slot[]): { slots: readonly Slot[]; more: number } {
  return { slots: slots.slice(0, limits.slots), more: Math.max(0, slots.length - limits.slots) };
}
