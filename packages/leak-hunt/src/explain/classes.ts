import { at, type Location, type Snapshot } from '../heap/snapshot';

/** The class of an object, as the page's scripts define it. */
export interface WrittenClass {
  /** The function of the class. */
  constructorNode: number;
  /** Where the class begins, or its constructor if it has one. */
  location: Location;
}

const known = new WeakMap<Snapshot, Map<number, WrittenClass | null>>();

/**
 * The class of an object, if a script of the page defines it. A minifier gives different classes the same name, so the
 * function counts, not its name. Undefined for object literals, for objects of the browser, and for prototypes.
 */
export function classOf(snapshot: Snapshot, node: number): WrittenClass | undefined {
  const prototype = snapshot.child(node, 'property', '__proto__');
  if (prototype === undefined) return undefined;
  let classes = known.get(snapshot);
  if (!classes) known.set(snapshot, (classes = new Map<number, WrittenClass | null>()));
  let found = classes.get(prototype);
  if (found === undefined) classes.set(prototype, (found = classWithPrototype(snapshot, prototype) ?? null));
  return found === null || isPrototype(snapshot, node) ? undefined : found;
}

/**
 * What tells the classes of one name apart: where the class is written. A class that each visit makes anew is one class.
 * For an object without a written class, and for a function, the place of its own code; '' if there is none.
 */
export function identityOf(snapshot: Snapshot, node: number): string {
  const location = snapshot.type(node) === 'closure' ? snapshot.location(node) : classOf(snapshot, node)?.location;
  return location ? `${location.scriptId}:${location.line}:${location.column}` : '';
}

/** Whether an object is the `prototype` of a function. V8 names it like an instance, often of the superclass. */
export function isPrototype(snapshot: Snapshot, node: number): boolean {
  if (snapshot.type(node) !== 'object') return false;
  const constructorNode = snapshot.child(node, 'property', 'constructor');
  return constructorNode !== undefined && snapshot.child(constructorNode, 'property', 'prototype') === node;
}

/** Whether a function is a class: V8 notes the positions of its source text in a private property. */
export function isClass(snapshot: Snapshot, node: number): boolean {
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

function classWithPrototype(snapshot: Snapshot, prototype: number): WrittenClass | undefined {
  const constructorNode = snapshot.child(prototype, 'property', 'constructor');
  if (constructorNode === undefined || snapshot.type(constructorNode) !== 'closure') return undefined;
  const location = snapshot.location(constructorNode);
  return location && { constructorNode, location };
}
