import type { DoWhileStatement, ForInStatement, ForOfStatement, ForStatement, WhileStatement } from 'acorn';
import type { Run } from './coroutine';
import { toBoolean } from './convert';
import { Environment } from './environment';
import { iterate } from './iterate';
import type { Completion, Machine } from './machine';
import { bind, declare } from './patterns';
import { has, keysOf } from './properties';
import { GuestObject, type Key, type Value } from './values';

/** What a loop does after an iteration: continue, break, or pass the completion to the statement around the loop. */
function afterIteration(completion: Completion, labels: readonly string[]): 'continue' | 'break' | 'pass' {
  if (!completion) return 'continue';
  if (completion.kind === 'return') return 'pass';
  const isOwn = completion.label === null || labels.includes(completion.label);
  return isOwn ? completion.kind : 'pass';
}

/** Runs a `while` or a `do…while` loop. */
export function* whileLoop(machine: Machine, node: WhileStatement | DoWhileStatement, environment: Environment, labels: readonly string[]): Run<Completion> {
  const isTrue = function* (): Run<boolean> {
    machine.step(node.test, environment);
    return toBoolean(yield* machine.evaluate(node.test, environment));
  };
  if (node.type === 'WhileStatement' && !(yield* isTrue())) return undefined;
  do {
    const completion = yield* machine.runStatement(node.body, environment);
    const next = afterIteration(completion, labels);
    if (next !== 'continue') return next === 'pass' ? completion : undefined;
  } while (yield* isTrue());
  return undefined;
}

/** Runs a `for` loop. Each iteration has its own variables, with the values of the iteration before. */
export function* forLoop(machine: Machine, node: ForStatement, environment: Environment, labels: readonly string[]): Run<Completion> {
  const { init, test, update, body } = node;
  let iteration = machine.open(node, environment, 'loop');
  if (init) {
    machine.step(init, iteration);
    if (init.type === 'VariableDeclaration') yield* declare(machine, init, iteration);
    else yield* machine.evaluate(init, iteration);
  }
  for (;;) {
    machine.tick(node);
    if (test) {
      machine.step(test, iteration);
      if (!toBoolean(yield* machine.evaluate(test, iteration))) break;
    }
    const completion = yield* machine.runStatement(body, iteration);
    const next = afterIteration(completion, labels);
    if (next !== 'continue') return next === 'pass' ? completion : undefined;
    iteration = nextIterationScope(machine, iteration, environment);
    if (update) {
      machine.step(update, iteration);
      yield* machine.evaluate(update, iteration);
    }
  }
  machine.frame.environment = environment;
  return undefined;
}

/** A copy of the loop's scope for the next iteration. If nothing is captured, a copy makes no difference, so the scope is reused. */
function nextIterationScope(machine: Machine, iteration: Environment, outer: Environment): Environment {
  if (iteration === outer || iteration.id === 0) return iteration;
  const copy = new Environment(iteration.parent, iteration.label, iteration.captured, machine.newId());
  for (const [name, binding] of iteration.bindings) copy.bindings.set(name, { ...binding });
  return copy;
}

/** Runs a `for…of` loop. */
export function* forOf(machine: Machine, node: ForOfStatement, environment: Environment, labels: readonly string[]): Run<Completion> {
  machine.step(node.right, environment);
  const values = yield* machine.evaluate(node.right, environment);
  const name = machine.source.slice(node.right.start, node.right.end);
  return yield* machine.pinning([values], () => runIterations(machine, node, iterate(machine, values, name), environment, labels));
}

/** Runs a `for…in` loop. */
export function* forIn(machine: Machine, node: ForInStatement, environment: Environment, labels: readonly string[]): Run<Completion> {
  machine.step(node.right, environment);
  const target = yield* machine.evaluate(node.right, environment);
  const keys: string[] = typeof target === 'string' ? Array.from(target, (_, at) => String(at)) : [];
  const seen = new Set<Key>();
  for (let at = target instanceof GuestObject ? target : null; at; at = at.proto) {
    keys.push(...keysOf(at).filter((key) => !seen.has(key)));
    for (const key of at.properties.keys()) seen.add(key);
  }
  const existing = target instanceof GuestObject ? existingKeys(target, keys) : keys;
  return yield* machine.pinning([target], () => runIterations(machine, node, existing, environment, labels));
}

/** The keys of a `for…in` loop. A property that was deleted before its turn is left out. */
function* existingKeys(target: GuestObject, keys: readonly string[]): Generator<string> {
  for (const key of keys) if (has(target, key)) yield key;
}

function* runIterations(machine: Machine, node: ForOfStatement | ForInStatement, values: Iterable<Value>, environment: Environment, labels: readonly string[]): Run<Completion> {
  for (const value of values) {
    const iteration = machine.open(node, environment, 'loop');
    yield* machine.pinning([value], function* () {
      machine.step(node.left, iteration);
      if (node.left.type !== 'VariableDeclaration') yield* bind(machine, node.left, value, iteration, 'assign');
      else {
        const pattern = node.left.declarations[0]?.id;
        if (pattern) yield* bind(machine, pattern, value, iteration, node.left.kind === 'var' ? 'assign' : 'declare');
      }
    });
    const completion = yield* machine.runStatement(node.body, iteration);
    const next = afterIteration(completion, labels);
    if (next === 'pass') return completion;
    if (next === 'break') break;
  }
  machine.frame.environment = environment;
  return undefined;
}
