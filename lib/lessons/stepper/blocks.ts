import type { Node, Statement } from 'acorn';
import type { Run } from './coroutine';
import type { Environment } from './environment';
import { makeFunction } from './functions';
import type { Completion, Machine } from './machine';
import { isFunctionNode } from './scopes';

/** Runs statements until the last one, or until a `return`, `break` or `continue`. */
export function* runStatements(machine: Machine, statements: readonly Node[], environment: Environment): Run<Completion> {
  for (const statement of statements) {
    const completion = yield* machine.runStatement(statement as Statement, environment);
    if (completion) return completion;
  }
  return undefined;
}

/** Creates the functions that a block declares, before the first statement of the block runs. */
export function hoist(machine: Machine, statements: readonly Node[], environment: Environment): void {
  for (const statement of statements) {
    if (isFunctionNode(statement) && statement.id) {
      environment.set(statement.id.name, makeFunction(machine, statement, environment, statement.id.name));
    }
  }
}

/** Runs a block in a scope of its own. */
export function* runBlock(machine: Machine, node: Node, statements: readonly Statement[], environment: Environment): Run<Completion> {
  const inner = machine.open(node, environment, 'block');
  hoist(machine, statements, inner);
  const completion = yield* runStatements(machine, statements, inner);
  machine.frame.environment = environment;
  return completion;
}
