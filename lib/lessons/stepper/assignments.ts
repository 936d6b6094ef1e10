import type { AssignmentExpression, BinaryOperator, Expression, Pattern, UpdateExpression } from 'acorn';
import type { Run } from './coroutine';
import { toBoolean } from './convert';
import type { Environment } from './environment';
import type { Machine } from './machine';
import { memberTarget } from './members';
import { binary, toNumeric } from './operators';
import { bind, evaluateNamed } from './patterns';
import { get, set } from './properties';
import type { Value } from './values';
import { assignVariable, readVariable } from './variables';

/** Evaluates an assignment: `=`, `+=`, `??=` and the other assignment operators. */
export function* assign(machine: Machine, node: AssignmentExpression, environment: Environment): Run<Value> {
  const { operator, left, right } = node;
  if (operator === '=') {
    if (left.type === 'MemberExpression') {
      const reference = yield* referenceTo(machine, left, environment);
      return yield* machine.pinning(reference.holds, function* () {
        return reference.write(yield* evaluateNamed(machine, left, right, environment));
      });
    }
    const value = yield* evaluateNamed(machine, left, right, environment);
    yield* bind(machine, left, value, environment, 'assign');
    return value;
  }
  const reference = yield* referenceTo(machine, left, environment);
  const before = reference.read();
  return yield* machine.pinning([...reference.holds, before], function* () {
    const short = operator === '??=' ? before !== undefined && before !== null : toBoolean(before);
    if (operator === '??=' || operator === '||=') return short ? before : reference.write(yield* evaluateNamed(machine, left, right, environment));
    if (operator === '&&=') return short ? reference.write(yield* evaluateNamed(machine, left, right, environment)) : before;
    const value = yield* evaluateNamed(machine, left, right, environment);
    return reference.write(binary(machine, operator.slice(0, -1) as BinaryOperator, before, value));
  });
}

/** Evaluates `++` and `--`. */
export function* update(machine: Machine, node: UpdateExpression, environment: Environment): Run<Value> {
  const reference = yield* referenceTo(machine, node.argument, environment);
  const before = toNumeric(machine, reference.read());
  const step = node.operator === '++' ? 1 : -1;
  const after = typeof before === 'bigint' ? before + BigInt(step) : before + step;
  reference.write(after);
  return node.prefix ? after : before;
}

/** A variable or a property that an operator reads and then writes. Its object is evaluated only once. */
interface Reference {
  /** Values that must stay alive until the reference is written. */
  holds: readonly Value[];
  read: () => Value;
  write: (value: Value) => Value;
}

function* referenceTo(machine: Machine, node: Expression | Pattern, environment: Environment): Run<Reference> {
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
  const { object, key, self } = yield* memberTarget(machine, node, environment);
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
