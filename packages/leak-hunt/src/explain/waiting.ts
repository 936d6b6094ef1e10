import type { Snapshot } from '../heap/snapshot';

/**
 * The call of an async function or of a generator that has begun and not ended. V8 keeps its state in an object
 * (JSGeneratorObject in src/objects/js-generator.h): the function, its scope, and the variables of the call.
 */
export interface Waiting {
  /** The function's name; '' for an anonymous one. */
  name: string;
  isAsync: boolean;
}

/** The call whose state a node is. Undefined if it is something else. */
export function waitingOf(snapshot: Snapshot, node: number): Waiting | undefined {
  if (snapshot.type(node) !== 'object') return undefined;
  const called = snapshot.child(node, 'internal', 'function');
  if (called === undefined || snapshot.child(node, 'internal', 'parameters_and_registers') === undefined) return undefined;
  const kind = snapshot.child(called, 'property', '__proto__');
  return { name: snapshot.name(called), isAsync: kind !== undefined && /^Async(Generator)?Function$/.test(snapshot.name(kind)) };
}

/** The name of the call whose state a node is: `load`, `async function`. Undefined if the node is something else. */
export function nameOfWaiting(snapshot: Snapshot, node: number): string | undefined {
  const waiting = waitingOf(snapshot, node);
  return waiting && (waiting.name || (waiting.isAsync ? 'async function' : 'generator'));
}

/**
 * Whether a node only leads to the state of an async function that waits: V8's own function that goes on after `await`, and
 * the scope of that function, which references the state as its extension.
 */
export function leadsToWaiting(snapshot: Snapshot, node: number, next: number | undefined): boolean {
  if (next === undefined) return false;
  if (snapshot.name(node).startsWith('system / Context')) return snapshot.child(node, 'internal', 'extension') === next && waitingOf(snapshot, next) !== undefined;
  if (snapshot.type(node) !== 'closure' || snapshot.name(node) !== '' || snapshot.location(node)) return false;
  const extension = snapshot.child(next, 'internal', 'extension');
  return snapshot.child(node, 'internal', 'context') === next && extension !== undefined && waitingOf(snapshot, extension) !== undefined;
}
