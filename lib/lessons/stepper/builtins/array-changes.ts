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
    splice: changing((machine, array, [from, count, ...values]) => {
      machine.checkLength(array.items.length + values.length);
      const start = toInteger(machine, from);
      const removed = array.items.splice(start, count === undefined ? array.items.length : toInteger(machine, count), ...values);
      return machine.newArray(removed);
    }),
    reverse: changing((_machine, array) => {
      array.items.reverse();
      return array;
    }),
    sort: changing((machine, array, [compare]) => {
      array.items = sorted(machine, array, compare);
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
    if (array.isFrozen) machine.fail('TypeError', 'Cannot change a frozen array, object is not extensible');
    array.version++;
    return body(machine, array, args);
  };
}
