import { at, type Snapshot } from './snapshot';

const unknown = 0;
const attached = 1;
const detached = 2;

/**
 * By node, whether it belongs to a document: 0 unknown, 1 attached, 2 detached. Blink writes down the state of the nodes
 * that JavaScript can reach directly; the native nodes that hang on those have the same state: what an attached node
 * leads to is attached, what only detached nodes lead to is detached. The state does not pass through JavaScript
 * objects, nor along internal references, by which V8's own structures hang together. DevTools follows those, but not
 * weak and hidden ones; in snapshots of Chromium 156 the two differ in V8's structures only, and in no element.
 * https://chromium.googlesource.com/devtools/devtools-frontend/+/main/front_end/entrypoints/heap_snapshot_worker/HeapSnapshot.ts (propagateDOMState)
 */
export function detachednessOf(snapshot: Snapshot): Uint8Array {
  let states = known.get(snapshot);
  if (!states) known.set(snapshot, (states = completed(snapshot)));
  return states;
}

/** The states are asked for by node, from many places, of the same snapshot. */
const known = new WeakMap<Snapshot, Uint8Array>();

/** Whether a node is in no document any more. */
export function isDetached(snapshot: Snapshot, node: number): boolean {
  return at(detachednessOf(snapshot), node) === detached;
}

function completed(snapshot: Snapshot): Uint8Array {
  const { nodeCount, firstEdge } = snapshot;
  const states = new Uint8Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) states[node] = snapshot.detachedness(node);
  // First what is attached, so that what both lead to is attached.
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
