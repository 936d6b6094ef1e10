import { GuestFunction, type ThisBinding } from './callables';
import { Environment } from './environment';
import type { Frame } from './frame';
import type { Machine } from './machine';
import { GuestPromise } from './promises';
import { GuestCoroutine } from './suspended';
import { GuestArray, GuestCollection, GuestIterator, GuestObject, type Value } from './values';

/** The objects that the running program can still reach, and the scopes that are drawn as objects. */
export interface Reachable {
  objects: Set<GuestObject>;
  scopes: Set<Environment>;
}

/**
 * Finds all reachable objects, beginning at the roots: the variables of all stack frames, the global scope, intermediate
 * values of expressions, and the callbacks of timers and microtasks. A function references only the captured variables of the scopes in
 * which it was created. The value of a WeakMap entry is reachable if the map and the key are, as ECMAScript's definition
 * of liveness says.
 */
export function findReachable(machine: Machine): Reachable {
  const reachable: Reachable = { objects: new Set(), scopes: new Set() };
  const waiting: (GuestObject | Environment)[] = [];

  const add = (value: Value | Environment) => {
    if (value instanceof GuestObject) {
      if (reachable.objects.has(value)) return;
      reachable.objects.add(value);
      waiting.push(value);
    } else if (value instanceof Environment && !reachable.scopes.has(value)) {
      reachable.scopes.add(value);
      waiting.push(value);
    }
  };
  const addThis = (thisBinding: ThisBinding) => {
    add(thisBinding.value);
    add(thisBinding.newTarget);
    add(thisBinding.home);
    add(thisBinding.constructing);
  };
  const addFunction = (value: GuestFunction) => {
    const context = value.environment.context;
    if (context) add(context);
    add(value.home);
    if (value.lexicalThis && machine.analysis.uses.get(value.node)?.has('this')) addThis(value.lexicalThis);
    for (const { environment } of value.fields) add(environment.context ?? undefined);
  };
  const addFrame = (frame: Frame) => {
    addThis(frame.thisBinding);
    add(frame.callee);
    add(frame.handsOver?.value);
    frame.pins.forEach(add);
    for (let at: Environment | null = frame.environment; at && at !== frame.outer; at = at.parent) {
      for (const { value } of at.bindings.values()) add(value);
      if (at.id > 0) add(at);
    }
    add(frame.outer?.context ?? undefined);
  };
  const addObject = (value: GuestObject) => {
    add(value.proto);
    for (const property of value.properties.values()) {
      add(property.value);
      add(property.get);
      add(property.set);
    }
    if (value instanceof GuestArray) value.items.forEach(add);
    if (value instanceof GuestFunction) addFunction(value);
    if (value instanceof GuestIterator) add(value.source);
    if (value instanceof GuestCoroutine && value.state !== 'done') addFrame(value.frame);
    if (value instanceof GuestPromise) {
      add(value.value);
      for (const one of value.reactions) [one.onFulfilled, one.onRejected, one.derived, one.resumes].forEach(add);
    }
    if (value instanceof GuestCollection && !value.kind.startsWith('Weak')) {
      for (const [key, item] of value.entries) {
        add(key);
        add(item);
      }
    }
  };
  const addScope = (scope: Environment) => {
    for (const [name, { value }] of scope.bindings) if (scope.captured.has(name)) add(value);
    if (scope.parent?.context) add(scope.parent.context);
  };
  const follow = () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next instanceof GuestObject) addObject(next);
      else addScope(next);
    }
  };

  for (const { value } of machine.global.bindings.values()) add(value);
  addObject(machine.realm.globalObject);
  for (const { holds } of machine.microtasks) for (const [, value] of holds) add(value);
  machine.keptAlive.forEach(add);
  machine.templates.forEach(add);
  for (const { callback, args } of machine.timers) [callback, ...args].forEach(add);
  machine.frames.forEach(addFrame);
  follow();
  for (let grew = true; grew; ) {
    const before = reachable.objects.size + reachable.scopes.size;
    for (const collection of machine.collections) {
      if (collection.kind !== 'WeakMap' || !reachable.objects.has(collection)) continue;
      for (const [key, item] of collection.entries) if (key instanceof GuestObject && reachable.objects.has(key)) add(item);
    }
    follow();
    grew = reachable.objects.size + reachable.scopes.size > before;
  }
  return reachable;
}
