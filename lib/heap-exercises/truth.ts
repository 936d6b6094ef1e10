/*
 * Computes answers from a heap snapshot, for the tests: each exercise has a truth.ts that uses these functions. They read
 * the heap only; they know no accepted answer.
 */

import { at, none, plainName } from 'leak-hunt/heap';
import type { ViewerHeap } from '../snapshot-viewer/heap';

/** What a snapshot says: the answer, and an object whose retainer path shows it. */
interface Truth {
  answer: string;
  example: number;
}

export type FindTruth = (heap: ViewerHeap) => Truth;

/** A reference between two objects. */
export interface Edge {
  from: number;
  to: number;
  /** V8's type of the reference: `property`, `element`, `context`, `internal`, `weak`, … */
  type: string;
  name: string;
}

/** The objects of one constructor. @throws Error if there is none */
export function objectsOf(heap: ViewerHeap, constructor: string): number[] {
  const { list, of } = heap.groups;
  const place = list.findIndex(({ name }) => name === constructor);
  const found = [...of.entries()].filter(([, group]) => group === place).map(([node]) => node);
  if (place < 0 || found.length === 0) throw new Error(`The snapshot has no ${constructor}.`);
  return found;
}

/** The name of an object's constructor, or of a function, without anything that differs between two snapshots. */
export function nameOf({ snapshot }: ViewerHeap, node: number): string {
  return plainName(snapshot.name(node));
}

/** All references from an object. */
export function edgesFrom({ snapshot }: ViewerHeap, from: number): Edge[] {
  const edges: Edge[] = [];
  for (let edge = at(snapshot.firstEdge, from); edge < at(snapshot.firstEdge, from + 1); edge++) {
    edges.push({ from, to: snapshot.target(edge), type: snapshot.edgeType(edge), name: snapshot.edgeName(edge) });
  }
  return edges;
}

/** All references to an object. */
export function edgesTo(heap: ViewerHeap, to: number): Edge[] {
  const edges: Edge[] = [];
  for (let from = 0; from < heap.snapshot.nodeCount; from++) edges.push(...edgesFrom(heap, from).filter((edge) => edge.to === to));
  return edges;
}

/** The object that a property or a variable references. @throws Error if there is no such reference */
export function follow(heap: ViewerHeap, from: number, name: string): number {
  const edge = edgesFrom(heap, from).find((one) => one.name === name && /^(?:property|context|internal)$/.test(one.type));
  if (!edge) throw new Error(`${nameOf(heap, from)} has no reference ${name}.`);
  return edge.to;
}

/** The objects that dominate an object, the nearest first: without any of them it would be free. */
export function dominatorsOf({ dominators: { immediate } }: ViewerHeap, node: number): number[] {
  const chain: number[] = [];
  for (let up = at(immediate, node); up !== none && up !== chain.at(-1); up = at(immediate, up)) chain.push(up);
  return chain;
}

/** Whether an object is an instance of a class of the page: not of the engine, the browser, or the language. */
export function isOfPage(heap: ViewerHeap, node: number): boolean {
  const name = nameOf(heap, node);
  return heap.snapshot.type(node) === 'object' && /^[A-Z]\w+$/.test(name) && !(name in globalThis) && !/^(?:Window|HTML\w*|Generator|MediaQueryList)$/.test(name);
}

/** The only value. @throws Error if there are none or several different ones */
export function only<Value>(values: readonly Value[], what: string): Value {
  const [first, ...others] = new Set(values);
  if (first === undefined || others.length > 0) throw new Error(`There are ${others.length + (first === undefined ? 0 : 1)} ${what}: ${[...new Set(values)].map(String).join(', ')}.`);
  return first;
}

/** The first of some values with the largest measure. @throws Error if there are none */
export function largest<Value>(values: readonly Value[], measure: (value: Value) => number): Value {
  const [first] = [...values].sort((a, b) => measure(b) - measure(a));
  if (first === undefined) throw new Error('There is nothing to compare.');
  return first;
}
