import type { DoWhileStatement, ForInStatement, ForOfStatement, ForStatement, WhileStatement } from 'acorn';
import { toBoolean } from './convert';
import { Environment } from './environment';
import { iterate } from './iterate';
import type { Completion, Machine } from './machine';
import { bind, declare } from './patterns';
import { keysOf } from './properties';
import { GuestObject, type Value } from './values';

/** What a turn of the loop means for the loop: go on, stop, or hand something outwards. */
function afterTurn(completion: Completion, labels: readonly string[]): 'on' | 'stop' | 'out' {
  if (!completion) return 'on';
  if (completion.kind === 'return') return 'out';
  const isOwn = completion.label === null || labels.includes(completion.label);
  if (!isOwn) return 'out';
  return completion.kind === 'continue' ? 'on' : 'stop';
}

export function whileLoop(machine: Machine, node: WhileStatement | DoWhileStatement, environment: Environment, labels: readonly string[]): Completion {
  const isTrue = () => {
    machine.step(node.test, environment);
    return toBoolean(machine.evaluate(node.test, environment));
  };
  if (node.type === 'WhileStatement' && !isTrue()) return undefined;
  do {
    const completion = machine.runStatement(node.body, environment);
    const next = afterTurn(completion, labels);
    if (next !== 'on') return next === 'out' ? completion : undefined;
  } while (isTrue());
  return undefined;
}

/** Every turn has variables of its own, with the values of the turn before. */
export function forLoop(machine: Machine, node: ForStatement, environment: Environment, labels: readonly string[]): Completion {
  const { init, test, update, body } = node;
  let turn = machine.open(node, environment, 'loop');
  if (init) {
    machine.step(init, turn);
    if (init.type === 'VariableDeclaration') declare(machine, init, turn);
    else machine.evaluate(init, turn);
  }
  for (;;) {
    machine.tick(node);
    if (test) {
      machine.step(test, turn);
      if (!toBoolean(machine.evaluate(test, turn))) break;
    }
    const completion = machine.runStatement(body, turn);
    const next = afterTurn(completion, labels);
    if (next !== 'on') return next === 'out' ? completion : undefined;
    turn = nextTurn(machine, turn, environment);
    if (update) {
      machine.step(update, turn);
      machine.evaluate(update, turn);
    }
  }
  machine.frame.environment = environment;
  return undefined;
}

/** A copy of the loop's scope; where nothing is captured from it, nobody could tell it from the same one. */
function nextTurn(machine: Machine, turn: Environment, outer: Environment): Environment {
  if (turn === outer || turn.id === 0) return turn;
  const copy = new Environment(turn.parent, turn.label, turn.captured, machine.newId());
  for (const [name, binding] of turn.bindings) copy.bindings.set(name, { ...binding });
  return copy;
}

export function forOf(machine: Machine, node: ForOfStatement, environment: Environment, labels: readonly string[]): Completion {
  machine.step(node.right, environment);
  const values = machine.evaluate(node.right, environment);
  const name = machine.source.slice(node.right.start, node.right.end);
  return machine.pinned([values], () => eachTurn(machine, node, iterate(machine, values, name), environment, labels));
}

export function forIn(machine: Machine, node: ForInStatement, environment: Environment, labels: readonly string[]): Completion {
  machine.step(node.right, environment);
  const target = machine.evaluate(node.right, environment);
  const keys: string[] = typeof target === 'string' ? Array.from(target, (_, at) => String(at)) : [];
  for (let at = target instanceof GuestObject ? target : null; at; at = at.proto) keys.push(...keysOf(at));
  return machine.pinned([target], () => eachTurn(machine, node, new Set(keys), environment, labels));
}

function eachTurn(machine: Machine, node: ForOfStatement | ForInStatement, values: Iterable<Value>, environment: Environment, labels: readonly string[]): Completion {
  for (const value of values) {
    const turn = machine.open(node, environment, 'loop');
    machine.pinned([value], () => {
      machine.step(node.left, turn);
      if (node.left.type !== 'VariableDeclaration') bind(machine, node.left, value, turn, 'assign');
      else {
        const pattern = node.left.declarations[0]?.id;
        if (pattern) bind(machine, pattern, value, turn, node.left.kind === 'var' ? 'assign' : 'declare');
      }
    });
    const completion = machine.runStatement(node.body, turn);
    const next = afterTurn(completion, labels);
    if (next === 'out') return completion;
    if (next === 'stop') break;
  }
  machine.frame.environment = environment;
  return undefined;
}
