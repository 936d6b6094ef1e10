import type { AssignmentExpression, BinaryOperator, Expression, Pattern, UpdateExpression } from 'acorn';
import { toBoolean } from './convert';
import type { Environment } from './environment';
import type { Machine } from './machine';
import { memberTarget } from './members';
import { binary, toNumeric } from './operators';
import { bind, named } from './patterns';
import { get, set } from './properties';
import type { Value } from './values';
import { assignVariable, readVariable } from './variables';

/** `=` and its relatives. */
export function assign(machine: Machine, node: AssignmentExpression, environment: Environment): Value {
  const { operator, left, right } = node;
  if (operator === '=') {
    if (left.type === 'MemberExpression') {
      const place = placeOf(machine, left, environment);
      return machine.pinned(place.holds, () => place.write(named(machine, left, right, environment)));
    }
    const value = named(machine, left, right, environment);
    bind(machine, left, value, environment, 'assign');
    return value;
  }
  const place = placeOf(machine, left, environment);
  const before = place.read();
  return machine.pinned([...place.holds, before], () => {
    const short = operator === '??=' ? before !== undefined && before !== null : toBoolean(before);
    if (operator === '??=' || operator === '||=') return short ? before : place.write(named(machine, left, right, environment));
    if (operator === '&&=') return short ? place.write(named(machine, left, right, environment)) : before;
    const value = named(machine, left, right, environment);
    return place.write(binary(machine, operator.slice(0, -1) as BinaryOperator, before, value));
  });
}

/** `++` and `--`. */
export function update(machine: Machine, node: UpdateExpression, environment: Environment): Value {
  const place = placeOf(machine, node.argument, environment);
  const before = toNumeric(machine, place.read());
  const step = node.operator === '++' ? 1 : -1;
  const after = typeof before === 'bigint' ? before + BigInt(step) : before + step;
  place.write(after);
  return node.prefix ? after : before;
}

/** A variable or a property that is read and then written, with its object evaluated once. */
interface Place {
  holds: readonly Value[];
  read: () => Value;
  write: (value: Value) => Value;
}

function placeOf(machine: Machine, node: Expression | Pattern, environment: Environment): Place {
  if (node.type === 'Identifier') {
    return {
      holds: [],
      read: () => readVariable(machine, node.name, environment),
      write: (value) => {
        assignVariable(machine, node.name, value, environment);
        return value;
      },
    };
  }
  if (node.type !== 'MemberExpression') return machine.outside('An assignment to this');
  const { object, key, self } = memberTarget(machine, node, environment);
  return {
    holds: [object],
    read: () => get(machine, object, key, self),
    write: (value) => {
      machine.at = node.start;
      set(machine, self, key, value);
      return value;
    },
  };
}
