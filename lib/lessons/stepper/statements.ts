import type { Statement } from 'acorn';
import { hoist, runBlock, runStatements } from './blocks';
import { makeClass } from './classes';
import { toBoolean } from './convert';
import type { Environment } from './environment';
import { forIn, forLoop, forOf, whileLoop } from './loops';
import { type Completion, GuestThrow, type Machine } from './machine';
import { bind, declare } from './patterns';

/** Runs one statement. `labels` are the labels directly before it. */
export function runStatement(machine: Machine, node: Statement, environment: Environment, labels: readonly string[]): Completion {
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
      if (toBoolean(machine.evaluate(node.test, environment))) return runStatement(machine, node.consequent, environment, []);
      return node.alternate ? runStatement(machine, node.alternate, environment, []) : undefined;
    default:
      machine.step(node, environment);
      return runSimple(machine, node, environment);
  }
}

function runSimple(machine: Machine, node: Statement, environment: Environment): Completion {
  switch (node.type) {
    case 'ExpressionStatement':
      machine.evaluate(node.expression, environment);
      return undefined;
    case 'ReturnStatement':
      return { kind: 'return', value: node.argument ? machine.evaluate(node.argument, environment) : undefined };
    case 'ThrowStatement':
      throw new GuestThrow(machine.evaluate(node.argument, environment), node.start);
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
      return undefined; // `debugger`; all other statements are outside the subset
  }
}

function runSwitch(machine: Machine, node: Extract<Statement, { type: 'SwitchStatement' }>, environment: Environment): Completion {
  const wanted = machine.evaluate(node.discriminant, environment);
  const inner = machine.open(node, environment, 'switch');
  hoist(machine, node.cases.flatMap(({ consequent }) => consequent), inner);
  const matching = node.cases.findIndex(({ test }) => test && machine.evaluate(test, inner) === wanted);
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
