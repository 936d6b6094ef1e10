import type { Machine } from './machine';
import { GuestArray, GuestCollection, type Value } from './values';

/** Iterates over a value for spread, destructuring and `for…of`. Also yields values that are added during the iteration. */
export function iterate(machine: Machine, value: Value, named: string): Iterable<Value> {
  if (typeof value === 'string') return Array.from(value);
  if (value instanceof GuestArray) return itemsOf(value);
  if (value instanceof GuestCollection && (value.kind === 'Map' || value.kind === 'Set')) return entriesOf(machine, value);
  return machine.fail('TypeError', `${named} is not iterable`);
}

function* itemsOf(array: GuestArray): Generator<Value> {
  yield* array.items;
}

function* entriesOf(machine: Machine, { entries, kind }: GuestCollection): Generator<Value> {
  for (const [key, item] of entries) yield kind === 'Map' ? machine.newArray([key, item]) : key;
}
