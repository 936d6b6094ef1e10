/** Reads classes from a snapshot: an instance has a prototype, and the prototype the constructor. */
import type { Location, Snapshot } from './snapshot';

/** Whether an object is the `prototype` of a function. V8 names it like an instance, often of the superclass. */
export function isPrototype(snapshot: Snapshot, node: number): boolean {
  if (snapshot.type(node) !== 'object') return false;
  const constructorNode = snapshot.child(node, 'property', 'constructor');
  return constructorNode !== undefined && snapshot.child(constructorNode, 'property', 'prototype') === node;
}

/** Where the class that has this prototype is written. Undefined for a class of the browser. */
export function whereWritten(snapshot: Snapshot, prototype: number): Location | undefined {
  const constructorNode = snapshot.child(prototype, 'property', 'constructor');
  if (constructorNode === undefined || snapshot.type(constructorNode) !== 'closure') return undefined;
  return snapshot.location(constructorNode);
}
