import { GuestFunction, type ThisCell } from './callables';
import { Environment } from './environment';
import type { Machine } from './machine';
import { GuestArray, GuestCollection, GuestObject, type Value } from './values';

/** What the running program can still reach: objects, and the scopes that are drawn as objects. */
export interface Reached {
  objects: Set<GuestObject>;
  scopes: Set<Environment>;
}

/**
 * Marks from the roots: the variables of all frames, the global scope, what stands in the middle of an expression, and
 * the callbacks of timers. A function holds the captured variables of the scopes it was born in, and no others. An entry
 * of a WeakMap is reached when the map and the key both are, as the language's definition of liveness has it.
 */
export function reach(machine: Machine): Reached {
  const reached: Reached = { objects: new Set(), scopes: new Set() };
  const waiting: (GuestObject | Environment)[] = [];

  const add = (value: Value | Environment) => {
    if (value instanceof GuestObject) {
      if (reached.objects.has(value)) return;
      reached.objects.add(value);
      waiting.push(value);
    } else if (value instanceof Environment && !reached.scopes.has(value)) {
      reached.scopes.add(value);
      waiting.push(value);
    }
  };
  const addCell = (cell: ThisCell) => {
    add(cell.value);
    add(cell.newTarget);
    add(cell.home);
    add(cell.constructing);
  };
  const addFunction = (value: GuestFunction) => {
    const context = value.environment.context;
    if (context) add(context);
    add(value.home);
    if (value.lexicalThis && machine.analysis.uses.get(value.node)?.has('this')) addCell(value.lexicalThis);
    for (const { environment } of value.fields) add(environment.context ?? undefined);
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
  machine.pins.forEach(add);
  for (const { callback, args } of machine.timers) [callback, ...args].forEach(add);
  for (const frame of machine.frames) {
    addCell(frame.cell);
    add(frame.callee);
    add(frame.returns?.value);
    for (let at: Environment | null = frame.environment; at && at !== frame.outer; at = at.parent) {
      for (const { value } of at.bindings.values()) add(value);
      if (at.id > 0) add(at);
    }
    add(frame.outer?.context ?? undefined);
  }
  follow();
  for (let grew = true; grew; ) {
    const before = reached.objects.size + reached.scopes.size;
    for (const collection of machine.collections) {
      if (collection.kind !== 'WeakMap' || !reached.objects.has(collection)) continue;
      for (const [key, item] of collection.entries) if (key instanceof GuestObject && reached.objects.has(key)) add(item);
    }
    follow();
    grew = reached.objects.size + reached.scopes.size > before;
  }
  return reached;
}
