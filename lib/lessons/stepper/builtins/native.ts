import { NativeFunction } from '../callables';
import type { Machine } from '../machine';
import { GuestObject, type Key, type Value } from '../values';

export type Native = (machine: Machine, self: Value, args: readonly Value[]) => Value;
export type NativeConstruct = (machine: Machine, args: readonly Value[], newTarget: GuestObject) => Value;

/** Types a function as one of the engine's own; for names such as toString, which TypeScript takes for those of Object. */
export const native = (body: Native): Native => body;

/** Makes one of the engine's own functions. */
export function nativeFunction(machine: Machine, name: string, native: Native, construct?: NativeConstruct): NativeFunction {
  return new NativeFunction(
    machine.realm.function,
    name,
    (self, args) => native(machine, self, args),
    construct && ((args, newTarget) => construct(machine, args, newTarget)),
  );
}

/** Puts functions that the engine brings along on an object, where loops do not meet them. */
export function methods(machine: Machine, target: GuestObject, natives: Readonly<Record<string, Native>>): void {
  for (const [name, native] of Object.entries(natives)) hidden(target, name, nativeFunction(machine, name, native));
}

/** Puts a value on an object, where loops do not meet it. */
export function hidden(target: GuestObject, key: Key, value: Value): void {
  target.properties.set(key, { value, isEnumerable: false });
}

/** Makes a constructor and puts it on the global object. */
export function constructorOf(machine: Machine, name: string, prototype: GuestObject, native: Native, construct?: NativeConstruct): NativeFunction {
  const made = nativeFunction(machine, name, native, construct);
  hidden(made, 'prototype', prototype);
  hidden(prototype, 'constructor', made);
  hidden(machine.realm.globalObject, name, made);
  return made;
}

/** The prototype of what `new` makes for a class that extends one of the engine's own. */
export function prototypeOf(newTarget: GuestObject, otherwise: GuestObject): GuestObject {
  const prototype = newTarget.properties.get('prototype')?.value;
  return prototype instanceof GuestObject ? prototype : otherwise;
}

/** A call that works only with `new`. */
export const needsNew = (name: string): Native => (machine) => machine.fail('TypeError', `Constructor ${name} requires 'new'`);
