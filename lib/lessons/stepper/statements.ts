import type { Node, Statement, VariableDeclaration } from 'acorn';
import { makeClass, makeFunction } from './functions';
import { toBoolean } from './convert';
import type { Environment } from './environment';
import { evaluate } from './expressions';
import { forIn, forLoop, forOf, whileLoop } from './loops';
import { GuestThrow, type Machine } from './machine';
import { bind, named } from './patterns';
import { isFunctionNode } from './scopes';
import type { Value } from './values';

/** How a statement ended, where it did not end by reaching its end. */
export type Completion =
  | { kind: 'return'; value: Value }
  | { kind: 'break' | 'continue'; label: string | null }
  | undefined;

/** Runs statements until one of them does not end by reaching its end. */
export function runStatements(machine: Machine, statements: readonly Node[], environment: Environment): Completion {
  for (const statement of statements) {
    const completion = runStatement(machine, statement as Statement, environment);
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

/** Runs one statement. `labels` are those that stand right before it. */
export function runStatement(machine: Machine, node: Statement, environment: Environment, labels: readonly string[] = []): Completion {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'EmptyStatement':
      return undefined;
    case 'BlockStatement':
      return runBlock(machine, node, node.body, environment);
    case 'LabeledStatement': {
      const completion = runStatement(machine, node.body, environment, [...labels, node.label.name]);
      return completion?.kind === 'break' && completion.label === node.label.name ? undefined : completion;
    }
    case 'ForStatement': return forLoop(machine, node, environment, labels);
    case 'ForOfStatement': return forOf(machine, node, environment, labels);
    case 'ForInStatement': return forIn(machine, node, environment, labels);
    case 'WhileStatement':
    case 'DoWhileStatement': return whileLoop(machine, node, environment, labels);
    case 'TryStatement': return runTry(machine, node, environment);
    case 'VariableDeclaration':
      machine.step(node, environment);
      declare(machine, node, environment);
      return undefined;
    case 'IfStatement':
      machine.step(node.test, environment);
      if (toBoolean(evaluate(machine, node.test, environment))) return runStatement(machine, node.consequent, environment);
      return node.alternate ? runStatement(machine, node.alternate, environment) : undefined;
    default:
      machine.step(node, environment);
      return runSimple(machine, node, environment);
  }
}

function runSimple(machine: Machine, node: Statement, environment: Environment): Completion {
  switch (node.type) {
    case 'ExpressionStatement':
      evaluate(machine, node.expression, environment);
      return undefined;
    case 'ReturnStatement':
      return { kind: 'return', value: node.argument ? evaluate(machine, node.argument, environment) : undefined };
    case 'ThrowStatement':
      throw new GuestThrow(evaluate(machine, node.argument, environment), node.start);
    case 'BreakStatement':
      return { kind: 'break', label: node.label?.name ?? null };
    case 'ContinueStatement':
      return { kind: 'continue', label: node.label?.name ?? null };
    case 'ClassDeclaration':
      environment.find(node.id.name)?.set(node.id.name, makeClass(machine, node, environment, node.id.name));
      return undefined;
    case 'SwitchStatement':
      return runSwitch(machine, node, environment);
    default:
      return undefined; // `debugger`; the rest is outside the subset
  }
}

/** Declares variables and gives them their values. */
export function declare(machine: Machine, { declarations, kind }: VariableDeclaration, environment: Environment): void {
  for (const { id, init } of declarations) {
    if (!init && kind === 'var') continue;
    const value = init ? named(machine, id, init, environment) : undefined;
    bind(machine, id, value, environment, kind === 'var' ? 'assign' : 'declare');
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

function runSwitch(machine: Machine, node: Extract<Statement, { type: 'SwitchStatement' }>, environment: Environment): Completion {
  const wanted = evaluate(machine, node.discriminant, environment);
  const inner = machine.open(node, environment, 'switch');
  hoist(machine, node.cases.flatMap(({ consequent }) => consequent), inner);
  const matching = node.cases.findIndex(({ test }) => test && evaluate(machine, test, inner) === wanted);
  const start = matching >= 0 ? matching : node.cases.findIndex(({ test }) => !test);
  if (start < 0) return undefined;
  const completion = runStatements(machine, node.cases.slice(start).flatMap(({ consequent }) => consequent), inner);
  return completion?.kind === 'break' && completion.label === null ? undefined : completion;
}

function runTry(machine: Machine, node: Extract<Statement, { type: 'TryStatement' }>, environment: Environment): Completion {
  const { block, handler, finalizer } = node;
  let completion: Completion;
  let pending: GuestThrow | null = null;
  try {
    completion = runBlock(machine, block, block.body, environment);
  } catch (thrown) {
    if (!(thrown instanceof GuestThrow)) throw thrown;
    pending = thrown;
  }
  if (pending && handler) {
    const { value } = pending;
    pending = null;
    try {
      const inner = machine.open(handler, environment, 'catch');
      if (handler.param) bind(machine, handler.param, value, inner, 'declare');
      completion = runBlock(machine, handler.body, handler.body.body, inner);
    } catch (thrown) {
      if (!(thrown instanceof GuestThrow)) throw thrown;
      pending = thrown;
    }
  }
  const last = finalizer ? runBlock(machine, finalizer, finalizer.body, environment) : undefined;
  if (last) return last;
  if (pending) throw pending;
  return completion;
}
