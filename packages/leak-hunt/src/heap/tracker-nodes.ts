/** Which nodes of a snapshot are the resource tracker's own: found from the tracker itself, so that a user's names do not matter. */
import { at, type Snapshot } from './snapshot';

export interface TrackerNodes {
  /** The objects that hold what it notes; all else that it holds hangs on these. */
  objects: ReadonlySet<number>;
  /** Its functions, such as the one that stands between a timer and its callback. */
  functions: ReadonlySet<number>;
}

const none: TrackerNodes = { objects: new Set(), functions: new Set() };
const known = new WeakMap<Snapshot, TrackerNodes>();

/** The tracker's nodes of a snapshot; none where the page had no tracker, or nobody has noted it. */
export function trackerNodesOf(snapshot: Snapshot): TrackerNodes {
  return known.get(snapshot) ?? none;
}

/** Notes which nodes are the tracker's, for all who read this snapshot. */
export function noteTrackerNodes(snapshot: Snapshot, nodes: TrackerNodes): void {
  known.set(snapshot, nodes);
}

/**
 * Finds the tracker's nodes from the tracker itself: the instances of its two classes (its property `Listeners` is the
 * other one), and every function that was written in the same script as its methods.
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
  for (let node = 0; node < snapshot.nodeCount; node++) {
    for (let edge = at(snapshot.firstEdge, node); edge < at(snapshot.firstEdge, node + 1); edge++) {
      if (prototypes.has(snapshot.target(edge)) && snapshot.edgeType(edge) === 'property' && snapshot.edgeName(edge) === '__proto__') found.push(node);
    }
  }
  return found;
}
