/* Helpers that define built-in functions and their methods. */

import { NativeFunction } from '../callables';
import type { Machine } from '../machine';
import { GuestObject, type Key, type Value } from '../values';

export type Native = (machine: Machine, self: Value, args: readonly Value[]) => Value;
export type NativeConstruct = (machine: Machine, args: readonly Value[], newTarget: GuestObject) => Value;

/** Gives a function the type `Native`. Needed for names such as toString: TypeScript would use the type of Object's method. */
export const native = (body: Native): Native => body;

/** Creates a built-in function. */
export function nativeFunction(machine: Machine, name: string, native: Native, construct?: NativeConstruct): NativeFunction {
  return new NativeFunction(
    machine.realm.function,
    name,
    (self, args) => native(machine, self, args),
    construct && ((args, newTarget) => construct(machine, args, newTarget)),
  );
}

/** Adds built-in functions to an object, as properties that are not enumerable. */
export function methods(machine: Machine, target: GuestObject, natives: Readonly<Record<string, Native>>): void {
  for (const [name, native] of Object.entries(natives)) hidden(target, name, nativeFunction(machine, name, native));
}

/** Adds a property that is not enumerable to an object. */
export function hidden(target: GuestObject, key: Key, value: Value): void {
  target.properties.set(key, { value, isEnumerable: false });
}

/** Creates a constructor and adds it to the global object. */
export function constructorOf(machine: Machine, name: string, prototype: GuestObject, native: Native, construct?: NativeConstruct): NativeFunction {
  const made = nativeFunction(machine, name, native, construct);
  hidden(made, 'prototype', prototype);
  hidden(prototype, 'constructor', made);
  hidden(machine.realm.globalObject, name, made);
  return made;
}

/** The prototype of a new object. It differs from `otherwise` if a class of the program extends the built-in class. */
export function prototypeOf(newTarget: GuestObject, otherwise: GuestObject): GuestObject {
  const prototype = newTarget.properties.get('prototype')?.value;
  return prototype instanceof GuestObject ? prototype : otherwise;
}

/** The function behind a constructor that fails without `new`. */
export const needsNew = (name: string): Native => (machine) => machine.fail('TypeError', `Constructor ${name} requires 'new'`);
