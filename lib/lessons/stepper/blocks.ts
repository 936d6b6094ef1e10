import type { Node, Statement } from 'acorn';
import type { Environment } from './environment';
import { makeFunction } from './functions';
import type { Completion, Machine } from './machine';
import { isFunctionNode } from './scopes';

/** Runs statements until one of them does not end by reaching its end. */
export function runStatements(machine: Machine, statements: readonly Node[], environment: Environment): Completion {
  for (const statement of statements) {
    const completion = machine.runStatement(statement as Statement, environment);
    if (completion) return completion;
  }
  return undefined;
}

/** Makes the functions that a block declares, before its first statement runs. */
export function hoist(machine: Machine, statements: readonly Node[], environment: Environment): void {
  for (const statement of statements) {
    if (isFunctionNode(statement) && statement.id) {
      environment.set(statement.id.name, makeFunction(machine, statement, environment, statement.id.name));
    }
  }
}

/** Runs a block in a scope of its own. */
export function runBlock(machine: Machine, node: Node, statements: readonly Statement[], environment: Environment): Completion {
  const inner = machine.open(node, environment, 'block');
  hoist(machine, statements, inner);
  const completion = runStatements(machine, statements, inner);
  machine.frame.environment = environment;
  return completion;
}
