import type { Snapshot } from '../heap/snapshot';
import { trackerNodesOf } from '../heap/tracker-nodes';
import type { PathNode } from '../heap/types';
import type { Recording } from '../record/types';
import { isVisible, visitOf } from './growth';

/** One suspect reference: an object that is older than the visits holds one that was born in a visit. */
export interface SuspectReference {
  retainer: number;
  held: number;
}

/**
 * The lowest edge of a path at which an old object holds a young one. Native and internal nodes have no age of their own;
 * what the tracker puts around a callback has one that says nothing: a chain of idle callbacks gets a new one every moment.
 */
export function suspectReferenceOf(recording: Recording, whole: readonly PathNode[]): SuspectReference | undefined {
  const { snapshot, marks } = recording;
  const path = withoutTracker(snapshot, whole);
  let held: number | undefined;
  for (let i = path.length - 1; i >= 0; i--) {
    const node = path[i]?.node ?? 0;
    if (!isVisible(snapshot, node) && !isReaction(snapshot, node)) continue;
    if (isYoung(recording, node)) held = node;
    else if (snapshot.id(node) % 2 === 1 && snapshot.id(node) <= (marks[0] ?? 0) && held !== undefined) return { retainer: node, held };
  }
  return held === undefined ? undefined : { retainer: path[0]?.node ?? 0, held };
}

/** Whether a node was born in a recorded visit. */
export function isYoung({ snapshot, marks }: Recording, node: number): boolean {
  return visitOf(snapshot.id(node), marks) >= 0;
}

/** The tracker stands between a timer and its callback; the path is told as if it did not. */
export function withoutTracker(snapshot: Snapshot, path: readonly PathNode[]): PathNode[] {
  const { functions } = trackerNodesOf(snapshot);
  let isInside = false;
  return path.filter(({ node }) => {
    isInside = functions.has(node) || (isInside && snapshot.name(node).startsWith('system / Context'));
    return !isInside;
  });
}

/** What `then` leaves in a promise: it keeps the function and the promise that `then` returned, which are one leak. */
function isReaction(snapshot: Snapshot, node: number): boolean {
  return snapshot.name(node) === 'system / PromiseReaction';
}
