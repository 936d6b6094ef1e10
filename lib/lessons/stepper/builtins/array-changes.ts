import { isCallable } from '../callables';
import { toInteger } from '../convert';
import type { Machine } from '../machine';
import type { GuestArray, Value } from '../values';
import { arrayOf, sorted } from './arrays';
import { type Native, methods } from './native';

/** Installs the array methods that change the array. */
export function installArrayChanges(machine: Machine): void {
  const { realm } = machine;
  methods(machine, realm.array, {
    push: changing((machine, array, values) => {
      machine.checkLength(array.items.length + values.length);
      return array.items.push(...values);
    }),
    pop: changing((_machine, array) => array.items.pop()),
    shift: changing((_machine, array) => array.items.shift()),
    unshift: changing((machine, array, values) => {
      machine.checkLength(array.items.length + values.length);
      return array.items.unshift(...values);
    }),
    splice: changing((machine, array, args) => {
      const [from, count, ...values] = args;
      machine.checkLength(array.items.length + values.length);
      if (args.length < 2) return machine.newArray(args.length === 0 ? [] : array.items.splice(toInteger(machine, from)));
      return machine.newArray(array.items.splice(toInteger(machine, from), toInteger(machine, count), ...values));
    }),
    reverse: changing((_machine, array) => {
      array.items.reverse();
      return array;
    }),
    sort: changing((machine, array, [compare]) => {
      if (compare !== undefined && !isCallable(compare)) machine.fail('TypeError', 'The comparison function must be either a function or undefined');
      const before = array.items.length;
      const values = sorted(machine, array.items, compare);
      // The comparison function may have changed the array, so the result is written over what it is now.
      values.forEach((value, at) => {
        array.items[at] = value;
      });
      for (let at = values.length; at < before; at++) Reflect.deleteProperty(array.items, at);
      return array;
    }),
    copyWithin: changing((machine, array, [target, from, to]) => {
      array.items.copyWithin(toInteger(machine, target), toInteger(machine, from), to === undefined ? undefined : toInteger(machine, to));
      return array;
    }),
    fill: changing((machine, array, [value, from, to]) => {
      array.items.fill(value, toInteger(machine, from), toInteger(machine, to, array.items.length));
      return array;
    }),
  });
}

function changing(body: (machine: Machine, array: GuestArray, args: readonly Value[]) => Value): Native {
  return (machine, self, args) => {
    const array = arrayOf(machine, self);
    if (array.isFrozen || !array.isExtensible) machine.fail('TypeError', 'Cannot change a frozen array, object is not extensible');
    return body(machine, array, args);
  };
}
