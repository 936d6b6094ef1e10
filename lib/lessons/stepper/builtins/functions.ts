import { GuestFunction, isCallable, NativeFunction } from '../callables';
import { call, construct } from '../calls';
import type { Machine } from '../machine';
import { hasInstance } from '../operators';
import { get } from '../properties';
import { GuestArray, type Value } from '../values';
import { constructorOf, hidden, type Native, methods, native, nativeFunction } from './native';

const refuse: Native = (machine) => machine.outside('Creating a function from a string');

/** Installs `Function` and the methods of functions: `call`, `apply`, `bind`, `toString`. */
export function installFunctions(machine: Machine): void {
  const { realm } = machine;
  constructorOf(machine, 'Function', realm.function, refuse, (machine) => refuse(machine, undefined, []));
  methods(machine, realm.function, {
    call: (machine, self, [thisValue, ...args]) => call(machine, self, thisValue, args),
    apply: (machine, self, [thisValue, args]) => call(machine, self, thisValue, args instanceof GuestArray ? args.items : []),
    bind: (machine, self, [thisValue, ...args]) => bound(machine, self, thisValue, args),
    toString: native((machine, self) => (self instanceof GuestFunction ? machine.source.slice(self.node.start, self.node.end) : 'function () { [native code] }')),
  });
  hidden(realm.function, Symbol.hasInstance, nativeFunction(machine, '[Symbol.hasInstance]', (machine, self, [value]) => hasInstance(machine, value, self)));
}

/** Creates a bound function. It has slots for the function, its `this` and its arguments, so that the diagram shows them. */
function bound(machine: Machine, target: Value, self: Value, args: readonly Value[]): Value {
  if (!isCallable(target)) return machine.fail('TypeError', 'Bind must be called on a function');
  const name = get(machine, target, 'name');
  const made = new NativeFunction(
    machine.realm.function,
    `bound ${typeof name === 'string' ? name : ''}`,
    (_, more) => call(machine, target, self, [...args, ...more]),
    target instanceof GuestFunction && target.isConstructor ? (more) => construct(machine, target, [...args, ...more]) : undefined,
    machine.newId(),
  );
  hidden(made, '\0target', target);
  hidden(made, '\0this', self);
  args.forEach((arg, at) => hidden(made, `\0argument ${at + 1}`, arg));
  return made;
}
