import { at, type Snapshot } from './snapshot';

const unknown = 0;
const attached = 1;
const detached = 2;

/**
 * By node, whether it is attached to a document: 0 unknown, 1 attached, 2 detached. Blink writes the state of the nodes
 * that JavaScript can reach directly. This function passes the state on to the native nodes that those reference: a
 * native node is attached if an attached node references it, and detached if only detached nodes do. The state does not
 * pass through JavaScript objects, and not along internal references, which connect V8's own structures. DevTools follows
 * internal references, but not weak and hidden ones. In snapshots of Chromium 156 the two results differ only in V8's
 * structures, and in no element.
 * https://chromium.googlesource.com/devtools/devtools-frontend/+/main/front_end/entrypoints/heap_snapshot_worker/HeapSnapshot.ts (propagateDOMState)
 */
export function detachednessOf(snapshot: Snapshot): Uint8Array {
  let states = statesBySnapshot.get(snapshot);
  if (!states) statesBySnapshot.set(snapshot, (states = propagated(snapshot)));
  return states;
}

/** Computed once for each snapshot, because callers ask for one node at a time. */
const statesBySnapshot = new WeakMap<Snapshot, Uint8Array>();

/** Whether a node is detached from its document. */
export function isDetached(snapshot: Snapshot, node: number): boolean {
  return at(detachednessOf(snapshot), node) === detached;
}

function propagated(snapshot: Snapshot): Uint8Array {
  const { nodeCount, firstEdge } = snapshot;
  const states = new Uint8Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) states[node] = snapshot.detachedness(node);
  // Attached nodes come first, so that a node which both kinds reference is attached.
  for (const state of [attached, detached]) {
    const stack: number[] = [];
    for (let node = 0; node < nodeCount; node++) if (states[node] === state && snapshot.type(node) === 'native') stack.push(node);
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (let edge = at(firstEdge, node); edge < at(firstEdge, node + 1); edge++) {
        const target = snapshot.target(edge);
        if (at(states, target) !== unknown || snapshot.edgeType(edge) === 'internal' || snapshot.type(target) !== 'native') continue;
        states[target] = state;
        stack.push(target);
      }
    }
  }
  return states;
}
