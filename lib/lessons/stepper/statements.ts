import type { Statement } from 'acorn';
import { hoist, runBlock, runStatements } from './blocks';
import { makeClass } from './classes';
import { ReturnRequest, type Run } from './coroutine';
import { toBoolean } from './convert';
import type { Environment } from './environment';
import { forIn, forLoop, forOf, whileLoop } from './loops';
import { type Completion, GuestThrow, type Machine } from './machine';
import { bind, declare } from './patterns';

/** Runs one statement. `labels` are the labels directly before it. */
export function* runStatement(machine: Machine, node: Statement, environment: Environment, labels: readonly string[]): Run<Completion> {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'EmptyStatement':
      return undefined;
    case 'BlockStatement':
      return yield* runBlock(machine, node, node.body, environment);
    case 'LabeledStatement': {
      const completion = yield* runStatement(machine, node.body, environment, [...labels, node.label.name]);
      return completion?.kind === 'break' && completion.label === node.label.name ? undefined : completion;
    }
    case 'ForStatement': return yield* forLoop(machine, node, environment, labels);
    case 'ForOfStatement': return yield* forOf(machine, node, environment, labels);
    case 'ForInStatement': return yield* forIn(machine, node, environment, labels);
    case 'WhileStatement':
    case 'DoWhileStatement': return yield* whileLoop(machine, node, environment, labels);
    case 'TryStatement': return yield* runTry(machine, node, environment);
    case 'VariableDeclaration':
      machine.step(node, environment);
      yield* declare(machine, node, environment);
      return undefined;
    case 'IfStatement':
      machine.step(node.test, environment);
      if (toBoolean(yield* machine.evaluate(node.test, environment))) return yield* runStatement(machine, node.consequent, environment, []);
      return node.alternate ? (yield* runStatement(machine, node.alternate, environment, [])) : undefined;
    default:
      machine.step(node, environment);
      return yield* runSimple(machine, node, environment);
  }
}

function* runSimple(machine: Machine, node: Statement, environment: Environment): Run<Completion> {
  switch (node.type) {
    case 'ExpressionStatement':
      yield* machine.evaluate(node.expression, environment);
      return undefined;
    case 'ReturnStatement':
      return { kind: 'return', value: node.argument ? (yield* machine.evaluate(node.argument, environment)) : undefined };
    case 'ThrowStatement':
      throw new GuestThrow((yield* machine.evaluate(node.argument, environment)), node.start);
    case 'BreakStatement':
      return { kind: 'break', label: node.label?.name ?? null };
    case 'ContinueStatement':
      return { kind: 'continue', label: node.label?.name ?? null };
    case 'ClassDeclaration':
      environment.find(node.id.name)?.set(node.id.name, (yield* makeClass(machine, node, environment, node.id.name)));
      return undefined;
    case 'SwitchStatement':
      return yield* runSwitch(machine, node, environment);
    default:
      return undefined; // `debugger`; all other statements are outside the subset
  }
}

function* runSwitch(machine: Machine, node: Extract<Statement, { type: 'SwitchStatement' }>, environment: Environment): Run<Completion> {
  const wanted = yield* machine.evaluate(node.discriminant, environment);
  const inner = machine.open(node, environment, 'switch');
  hoist(machine, node.cases.flatMap(({ consequent }) => consequent), inner);
  let start = -1;
  for (const [at, { test }] of node.cases.entries()) {
    if (!test || (yield* machine.evaluate(test, inner)) !== wanted) continue;
    start = at;
    break;
  }
  if (start < 0) start = node.cases.findIndex(({ test }) => !test);
  if (start < 0) return undefined;
  const completion = yield* runStatements(machine, node.cases.slice(start).flatMap(({ consequent }) => consequent), inner);
  return completion?.kind === 'break' && completion.label === null ? undefined : completion;
}

function* runTry(machine: Machine, node: Extract<Statement, { type: 'TryStatement' }>, environment: Environment): Run<Completion> {
  const { block, handler, finalizer } = node;
  let completion: Completion;
  let pending: GuestThrow | ReturnRequest | null = null;
  try {
    completion = yield* runBlock(machine, block, block.body, environment);
  } catch (thrown) {
    pending = caught(thrown);
  }
  if (pending instanceof GuestThrow && handler) {
    const { value } = pending;
    pending = null;
    try {
      const inner = machine.open(handler, environment, 'catch');
      if (handler.param) yield* bind(machine, handler.param, value, inner, 'declare');
      completion = yield* runBlock(machine, handler.body, handler.body.body, inner);
    } catch (thrown) {
      pending = caught(thrown);
    }
  }
  const held = completion?.kind === 'return' ? completion.value : pending?.value;
  const last = finalizer ? yield* machine.pinning([held], () => runBlock(machine, finalizer, finalizer.body, environment)) : undefined;
  if (last) return last;
  if (pending) throw pending;
  return completion;
}

/** What `catch` and `finally` blocks of the program see. Everything else ends the run. */
function caught(thrown: unknown): GuestThrow | ReturnRequest {
  if (thrown instanceof GuestThrow || thrown instanceof ReturnRequest) return thrown;
  throw thrown;
}
