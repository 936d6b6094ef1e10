import type { Environment } from './environment';
import type { Machine } from './machine';
import { define, get, has } from './properties';
import type { Value } from './values';

/** Reads a variable. @throws GuestThrow a ReferenceError if it does not exist or its declaration has not run yet */
export function readVariable(machine: Machine, name: string, environment: Environment): Value {
  const binding = environment.find(name)?.bindings.get(name);
  if (binding) {
    if (!binding.isSet) machine.fail('ReferenceError', `Cannot access '${name}' before initialization`);
    return binding.value;
  }
  if (!has(machine.realm.globalObject, name)) {
    if (name in globalThis || name === 'document' || name === 'window') machine.outside(`\`${name}\``);
    machine.fail('ReferenceError', `${name} is not defined`);
  }
  return get(machine, machine.realm.globalObject, name);
}

/** Whether a name is a variable or a property of the global object. */
export function isVariable(machine: Machine, name: string, environment: Environment): boolean {
  return environment.find(name) !== null || has(machine.realm.globalObject, name);
}

/** Assigns to a variable. An undeclared name becomes a property of the global object, as in sloppy mode. */
export function assignVariable(machine: Machine, name: string, value: Value, environment: Environment): void {
  const owner = environment.find(name);
  const binding = owner?.bindings.get(name);
  if (!owner || !binding) {
    define(machine, machine.realm.globalObject, name, value);
    return;
  }
  if (!binding.isSet) machine.fail('ReferenceError', `Cannot access '${name}' before initialization`);
  if (binding.kind === 'const') machine.fail('TypeError', 'Assignment to constant variable.');
  owner.set(name, value);
}
