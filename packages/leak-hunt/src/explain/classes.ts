import { isPrototype, whereWritten } from '../heap/prototypes';
import { at, type Location, positionKey, type Snapshot } from '../heap/snapshot';
import { waitingOf } from './waiting';

const known = new WeakMap<Snapshot, Map<number, Location | null>>();

/**
 * Where the class of an object is written, if a script of the page defines it: where the class begins, or its constructor if
 * it has one. A minifier gives different classes the same name, so this place tells them apart. Undefined for object
 * literals, for objects of the browser, and for prototypes.
 */
export function classOf(snapshot: Snapshot, node: number): Location | undefined {
  const prototype = snapshot.type(node) === 'object' ? snapshot.child(node, 'property', '__proto__') : undefined;
  if (prototype === undefined || isPrototype(snapshot, node)) return undefined;
  let classes = known.get(snapshot);
  if (!classes) known.set(snapshot, (classes = new Map<number, Location | null>()));
  let found = classes.get(prototype);
  if (found === undefined) classes.set(prototype, (found = whereWritten(snapshot, prototype) ?? null));
  // An old-style constructor may have replaced its prototype. V8 writes the position of the constructor with the instance.
  return found ?? (waitingOf(snapshot, node) ? undefined : snapshot.location(node));
}

/**
 * What tells the classes of one name apart: where the class is written. A class that each visit makes anew is one class.
 * For an object without a written class, and for a function, the place of its own code; '' if there is none.
 */
export function identityOf(snapshot: Snapshot, node: number): string {
  const location = snapshot.type(node) === 'closure' ? snapshot.location(node) : classOf(snapshot, node);
  return location ? positionKey(location) : '';
}

/** Whether a function is a class: V8 notes the positions of its source text in a private property. */
function isClass(snapshot: Snapshot, node: number): boolean {
  if (snapshot.type(node) !== 'closure') return false;
  for (let edge = at(snapshot.firstEdge, node); edge < at(snapshot.firstEdge, node + 1); edge++) {
    if (snapshot.name(snapshot.target(edge)) === 'system / ClassPositions') return true;
  }
  return false;
}

/** Whether a class is one of custom elements: it inherits from a class of elements of the browser. */
export function isElementClass(snapshot: Snapshot, node: number): boolean {
  const seen = new Set<number>();
  let above = isClass(snapshot, node) ? snapshot.child(node, 'property', '__proto__') : undefined;
  while (above !== undefined && !seen.has(above)) {
    seen.add(above);
    if (/^HTML\w*Element$/.test(snapshot.name(above)) && !snapshot.location(above)) return true;
    above = snapshot.child(above, 'property', '__proto__');
  }
  return false;
}
