/** Finds the nodes of a snapshot that belong to the resource tracker. It starts from the tracker, so names in the page do not matter. */
import { at, type Snapshot } from './snapshot';

/** The nodes of the resource tracker. */
export interface TrackerNodes {
  /** Its objects. Everything else that it retains is reachable only through these. */
  objects: ReadonlySet<number>;
  /** Its functions, such as the wrapper around the callback of a timer. */
  functions: ReadonlySet<number>;
}

const none: TrackerNodes = { objects: new Set(), functions: new Set() };
const known = new WeakMap<Snapshot, () => TrackerNodes>();

/** The tracker's nodes in a snapshot. Empty if the page had no tracker, or if `noteTrackerNodes` was not called. */
export function trackerNodesOf(snapshot: Snapshot): TrackerNodes {
  return known.get(snapshot)?.() ?? none;
}

/**
 * Stores how to find the tracker's nodes of a snapshot, for `trackerNodesOf`.
 * @param find called once, and only when somebody asks: a clean page needs no search
 */
export function noteTrackerNodes(snapshot: Snapshot, find: () => TrackerNodes): void {
  let nodes: TrackerNodes | undefined;
  known.set(snapshot, () => (nodes ??= find()));
}

/**
 * Finds the tracker's nodes: the instances of its two classes (the property `Listeners` is the second class), and the
 * functions of the script that contains its methods.
 * @param heapId V8's object id of the tracker
 */
export function findTrackerNodes(snapshot: Snapshot, heapId: number): TrackerNodes {
  const tracker = snapshot.nodesWithIds([heapId]).get(heapId);
  if (tracker === undefined) return none;
  const prototype = snapshot.child(tracker, 'property', '__proto__');
  const listeners = snapshot.child(tracker, 'property', 'Listeners');
  const prototypes = [prototype, listeners === undefined ? undefined : snapshot.child(listeners, 'property', 'prototype')];
  const method = prototype === undefined ? undefined : snapshot.child(prototype, 'property', 'beginVisit');
  const scriptId = method === undefined ? undefined : snapshot.location(method)?.scriptId;
  const functions = new Set<number>();
  for (let node = 0; scriptId !== undefined && node < snapshot.nodeCount; node++) {
    if (snapshot.type(node) === 'closure' && snapshot.location(node)?.scriptId === scriptId) functions.add(node);
  }
  return { objects: new Set([tracker, ...instancesOf(snapshot, new Set(prototypes))]), functions };
}

/** The nodes whose prototype is one of these. */
function instancesOf(snapshot: Snapshot, prototypes: ReadonlySet<number | undefined>): number[] {
  const found: number[] = [];
  const property = snapshot.edgeCode('property');
  const name = snapshot.strings.indexOf('__proto__');
  for (let node = 0; node < snapshot.nodeCount; node++) {
    for (let edge = at(snapshot.firstEdge, node), end = at(snapshot.firstEdge, node + 1); edge < end; edge++) {
      if (snapshot.edgeCodeOf(edge) === property && snapshot.edgeNameIndex(edge) === name && prototypes.has(snapshot.target(edge))) found.push(node);
    }
  }
  return found;
}
