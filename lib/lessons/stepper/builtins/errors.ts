import { toText } from '../convert';
import { errorText } from '../inspect';
import type { Machine } from '../machine';
import type { ErrorName } from '../realm';
import { GuestError, GuestObject } from '../values';
import { constructorOf, hidden, methods, native, type NativeConstruct, prototypeOf } from './native';

/** Installs `Error`, `TypeError` and the other error classes. */
export function installErrors(machine: Machine): void {
  const { realm } = machine;
  for (const name of Object.keys(realm.errors) as ErrorName[]) {
    const prototype = realm.errors[name];
    hidden(prototype, 'name', name);
    hidden(prototype, 'message', '');
    const make: NativeConstruct = (machine, args, newTarget) => {
      const [errors, message, options] = name === 'AggregateError' ? args : [undefined, ...args];
      const error = new GuestError(machine.newId(), prototypeOf(newTarget, prototype));
      if (message !== undefined) hidden(error, 'message', toText(machine, message));
      if (name === 'AggregateError') hidden(error, 'errors', errors);
      const cause = options instanceof GuestObject ? options.properties.get('cause') : undefined;
      if (cause) hidden(error, 'cause', cause.value);
      return error;
    };
    constructorOf(machine, name, prototype, (machine, _, args) => make(machine, args, realm.object), make);
  }
  methods(machine, realm.errors.Error, {
    toString: native((_machine, self) => (self instanceof GuestObject ? errorText(self) : 'Error')),
  });
}
