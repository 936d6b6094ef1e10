/* Helpers that define built-in functions and their methods. */

import { NativeFunction } from '../callables';
import type { Machine } from '../machine';
import { GuestObject, type Key, type Value } from '../values';

export type Native = (machine: Machine, self: Value, args: readonly Value[]) => Value;
export type NativeConstruct = (machine: Machine, args: readonly Value[], newTarget: GuestObject) => Value;

/** A string method: it gets the string, and returns the result. */
export type StringMethod = (text: string, machine: Machine, args: readonly Value[]) => Value;

/** Gives a function the type `Native`. Needed for names such as toString: TypeScript would use the type of Object's method. */
export const native = (body: Native): Native => body;

/** Creates a built-in function. The diagram shows it if it has a number. */
export function nativeFunction(machine: Machine, name: string, native: Native, construct?: NativeConstruct, id = 0): NativeFunction {
  return new NativeFunction(
    machine.realm.function,
    name,
    (self, args) => native(machine, self, args),
    construct && ((args, newTarget) => construct(machine, args, newTarget)),
    id,
  );
}

/** Adds built-in functions to an object, as properties that are not enumerable. */
export function methods(machine: Machine, target: GuestObject, natives: Readonly<Record<string, Native>>): void {
  for (const [name, native] of Object.entries(natives)) hidden(target, name, nativeFunction(machine, name, native));
}

/** Adds a built-in getter, and a setter if there is one. */
export function accessor(machine: Machine, target: GuestObject, key: Key, get: Native, set?: Native): void {
  const name = typeof key === 'string' ? key : `[${key.description ?? ''}]`;
  target.properties.set(key, {
    value: undefined,
    get: nativeFunction(machine, `get ${name}`, get),
    set: set && nativeFunction(machine, `set ${name}`, set),
    isEnumerable: false,
  });
}

/** Adds a property that is not enumerable to an object. */
export function hidden(target: GuestObject, key: Key, value: Value): void {
  target.properties.set(key, { value, isEnumerable: false });
}

/**
 * Creates a constructor and adds it to the global object. The constructor and the prototype of the same name in the host
 * become their counterparts.
 */
export function constructorOf(machine: Machine, name: string, prototype: GuestObject, native: Native, construct?: NativeConstruct): NativeFunction {
  const made = nativeFunction(machine, name, native, construct);
  const { counterparts, globalObject } = machine.realm;
  const host: unknown = (globalThis as Record<string, unknown>)[name];
  if (typeof host === 'function') {
    counterparts.set(made, { name, host });
    counterparts.set(prototype, { name: `${name}.prototype`, host: host.prototype as object });
  }
  made.properties.set('prototype', { value: prototype, isEnumerable: false, isReadOnly: true, isPermanent: true });
  hidden(prototype, 'constructor', made);
  hidden(globalObject, name, made);
  return made;
}

/** Creates a built-in object that is not a constructor, such as `Math`, and adds it to the global object. */
export function namespace(machine: Machine, name: string): GuestObject {
  const made = new GuestObject(0, machine.realm.object);
  const host: unknown = (globalThis as Record<string, unknown>)[name];
  if (typeof host === 'object' && host !== null) machine.realm.counterparts.set(made, { name, host });
  tag(made, name);
  hidden(machine.realm.globalObject, name, made);
  return made;
}

/** Gives a prototype the name that `Object.prototype.toString` prints. */
export function tag(target: GuestObject, name: string): void {
  target.properties.set(Symbol.toStringTag, { value: name, isEnumerable: false, isReadOnly: true });
}

/** The prototype of a new object. It differs from `otherwise` if a class of the program extends the built-in class. */
export function prototypeOf(newTarget: GuestObject, otherwise: GuestObject): GuestObject {
  const prototype = newTarget.properties.get('prototype')?.value;
  return prototype instanceof GuestObject ? prototype : otherwise;
}

/** The function behind a constructor that fails without `new`. */
export const needsNew = (name: string): Native => (machine) => machine.fail('TypeError', `Constructor ${name} requires 'new'`);
