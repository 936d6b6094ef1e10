import type { Snapshot } from '../heap/snapshot';
import { trackerNodesOf } from '../heap/tracker-nodes';
import type { PathNode } from '../heap/types';
import type { Recording } from '../record/types';
import { isVisible } from './growth';
import { visitOf } from './series';

/** A suspect reference: `retainer` is older than the visits and retains `retained`, which was born in a visit. */
export interface SuspectReference {
  retainer: number;
  retained: number;
}

/**
 * Finds the suspect reference of a path: the lowest one from an object older than the visits to one born in a visit. Native
 * and internal nodes are skipped, because their ids have no order. The tracker's wrapper around a callback is skipped,
 * because each idle callback of a chain gets a new wrapper.
 */
export function suspectReferenceOf(recording: Recording, fullPath: readonly PathNode[]): SuspectReference | undefined {
  const { snapshot, marks } = recording;
  const path = withoutTracker(snapshot, fullPath);
  let retained: number | undefined;
  for (let i = path.length - 1; i >= 0; i--) {
    const node = path[i]?.node ?? 0;
    if (!isVisible(snapshot, node) && !isReaction(snapshot, node)) continue;
    if (isBornInVisit(recording, node)) retained = node;
    else if (snapshot.id(node) % 2 === 1 && snapshot.id(node) <= (marks[0] ?? 0) && retained !== undefined) return { retainer: node, retained };
  }
  return retained === undefined ? undefined : { retainer: path[0]?.node ?? 0, retained };
}

/** Whether a node was born in a recorded visit. */
export function isBornInVisit({ snapshot, marks }: Recording, node: number): boolean {
  return visitOf(snapshot.id(node), marks) >= 0;
}

/** A path without the tracker's functions and their scopes, which are between a timer and its callback. */
export function withoutTracker(snapshot: Snapshot, path: readonly PathNode[]): PathNode[] {
  const { functions } = trackerNodesOf(snapshot);
  let isInside = false;
  return path.filter(({ node }) => {
    isInside = functions.has(node) || (isInside && snapshot.name(node).startsWith('system / Context'));
    return !isInside;
  });
}

/** Whether a node is what `then` adds to a promise. It retains the callback and the promise that `then` returned: one leak. */
function isReaction(snapshot: Snapshot, node: number): boolean {
  return snapshot.name(node) === 'system / PromiseReaction';
}
