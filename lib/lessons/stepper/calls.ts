import type { Function as FunctionNode } from 'acorn';
import { hoist, runStatements } from './blocks';
import { newGenerator, startAsync } from './coroutines';
import { complete, type Run } from './coroutine';
import type { Frame } from './frame';
import { GuestFunction, isCallable, NativeFunction, type ThisBinding } from './callables';
import type { Environment } from './environment';
import { nameFunction } from './functions';
import type { Machine } from './machine';
import { bind } from './patterns';
import { define, get } from './properties';
import { GuestObject, type Value } from './values';

/** Calls a function with `this` and arguments. */
export function call(machine: Machine, callee: Value, self: Value, args: readonly Value[]): Value {
  if (callee instanceof NativeFunction) {
    return machine.pinned([callee, self, ...args], () => callee.call(self, args));
  }
  if (!(callee instanceof GuestFunction)) return machine.fail('TypeError', 'It is not a function');
  if (callee.kind === 'class' || callee.kind === 'derived class') {
    machine.fail('TypeError', `Class constructor ${callee.name} cannot be invoked without 'new'`);
  }
  const own = (self === undefined || self === null) && !callee.isStrict ? machine.realm.globalObject : self;
  const thisBinding: ThisBinding = callee.lexicalThis ?? { value: own, isSet: true, newTarget: undefined, home: callee.home, constructing: null };
  return run(machine, callee, callee.node as FunctionNode, thisBinding, args, callee.name || 'anonymous function');
}

/** Calls a callback that the program passed to a built-in function. @throws GuestThrow a TypeError if it is not a function */
export function callBack(machine: Machine, callback: Value, args: readonly Value[], self?: Value): Value {
  checkCallback(machine, callback);
  return call(machine, callback, self, args);
}

/** @throws GuestThrow a TypeError if a callback is not a function */
export function checkCallback(machine: Machine, callback: Value): asserts callback is GuestFunction | NativeFunction {
  if (!isCallable(callback)) {
    const shown = callback instanceof GuestObject ? '#<Object>' : typeof callback === 'string' ? `"${callback}"` : String(callback);
    machine.fail('TypeError', `${shown} is not a function`);
  }
}

/** Evaluates `new callee(...args)`. `newTarget` is the class in the `new` expression, also while a parent class constructs. */
export function construct(machine: Machine, callee: Value, args: readonly Value[], newTarget?: GuestObject): Value {
  if (callee instanceof NativeFunction && callee.construct) {
    const { construct: make } = callee;
    return machine.pinned([callee, ...args], () => make(args, newTarget ?? callee));
  }
  if (!(callee instanceof GuestFunction) || !callee.isConstructor) {
    return machine.fail('TypeError', `${isCallable(callee) && callee.name ? callee.name : 'It'} is not a constructor`);
  }
  const target = newTarget ?? callee;
  const thisBinding: ThisBinding = { value: undefined, isSet: false, newTarget: target, home: callee.home, constructing: callee };
  if (callee.kind !== 'derived class') {
    const proto = get(machine, target, 'prototype');
    thisBinding.value = machine.newObject(proto instanceof GuestObject ? proto : machine.realm.object);
    thisBinding.isSet = true;
  }
  const { constructorNode, node } = callee;
  const code = constructorNode ?? (callee.kind === 'function' ? (node as FunctionNode) : null);
  return machine.pinned([thisBinding.value], () => {
    if (callee.kind === 'class') initializeFields(machine, callee, thisBinding.value);
    if (!code) {
      if (callee.kind === 'derived class') callSuper(machine, thisBinding, args);
      return thisBinding.value;
    }
    const result = run(machine, callee, code, thisBinding, args, `new ${callee.name}`);
    if (result instanceof GuestObject) return result;
    if (!thisBinding.isSet) machine.fail('ReferenceError', "Must call super constructor in derived class before accessing 'this' or returning from derived constructor");
    return thisBinding.value;
  });
}

/** Evaluates `super(...args)`: calls the parent constructor, then initializes the fields of the class. */
export function callSuper(machine: Machine, thisBinding: ThisBinding, args: readonly Value[]): Value {
  const { constructing } = thisBinding;
  if (!constructing) return machine.fail('SyntaxError', "'super' keyword unexpected here");
  const value = construct(machine, constructing.proto, args, thisBinding.newTarget);
  if (thisBinding.isSet) machine.fail('ReferenceError', 'Super constructor may only be called once');
  thisBinding.value = value;
  thisBinding.isSet = true;
  initializeFields(machine, constructing, value);
  return value;
}

function initializeFields(machine: Machine, owner: GuestFunction, self: Value): void {
  if (!(self instanceof GuestObject)) return;
  for (const { key, node, environment } of owner.fields) {
    const thisBinding: ThisBinding = { value: self, isSet: true, newTarget: undefined, home: owner.home, constructing: null };
    const value = node ? withThis(machine, thisBinding, environment, environment, owner, () => machine.evaluate(node, environment)) : undefined;
    nameFunction(value, typeof key === 'string' ? key : '');
    define(machine, self, key, value, typeof key === 'symbol' || !key.startsWith('\0'));
  }
}

/** Runs `body` with its own `this`, in a stack frame without variables. */
export function withThis<Result>(machine: Machine, thisBinding: ThisBinding, environment: Environment, outer: Environment, callee: GuestFunction, body: () => Run<Result>): Result {
  const { node } = callee;
  return machine.within({ id: machine.newCallId(), name: `fields of ${callee.name}`, environment, outer, thisBinding, callee, node, pins: [], isStrict: true }, () => complete(body()));
}

function run(machine: Machine, callee: GuestFunction, node: FunctionNode, thisBinding: ThisBinding, args: readonly Value[], name: string): Value {
  const environment = machine.open(node, callee.environment, callee.name || 'function');
  const frame: Frame = {
    id: machine.newCallId(), name, environment, outer: callee.environment, thisBinding, callee, node, pins: [callee, ...args], isStrict: callee.isStrict,
  };
  if (node.async) return startAsync(machine, frame, runAsync(machine, frame, node, args));
  return machine.within(frame, () => {
    bindParameters(machine, frame, node, args);
    return node.generator ? newGenerator(machine, frame, runBody(machine, frame, node)) : complete(runBody(machine, frame, node));
  });
}

function* runAsync(machine: Machine, frame: Frame, node: FunctionNode, args: readonly Value[]): Run<Value> {
  bindParameters(machine, frame, node, args);
  return yield* runBody(machine, frame, node);
}

function bindParameters(machine: Machine, frame: Frame, node: FunctionNode, args: readonly Value[]): void {
  const { environment, callee } = frame;
  if (node.type === 'FunctionExpression' && node.id && environment.bindings.get(node.id.name)?.kind === 'var') {
    environment.set(node.id.name, callee ?? undefined);
  }
  node.params.forEach((param, at) => {
    const value = param.type === 'RestElement' ? machine.newArray(args.slice(at)) : args[at];
    complete(bind(machine, param.type === 'RestElement' ? param.argument : param, value, environment, 'declare'));
  });
  frame.pins.length = 0;
}

/** Runs the body of a function, and records its end and its return value. */
function* runBody(machine: Machine, frame: Frame, node: FunctionNode): Run<Value> {
  const { environment } = frame;
  let value: Value;
  if (node.body.type === 'BlockStatement') {
    hoist(machine, node.body.body, environment);
    const completion = yield* runStatements(machine, node.body.body, environment);
    value = completion?.kind === 'return' ? completion.value : undefined;
  } else {
    machine.step(node.body, environment);
    value = yield* machine.evaluate(node.body, environment);
  }
  frame.handsOver = { kind: 'return', value };
  machine.recorder.record(machine, 'return');
  return value;
}
