import type { Snapshot } from '../heap/snapshot';

/** What Vue 3 tells its devtools (`DevtoolsHooks` in packages/runtime-core/src/devtools.ts). */
const devtoolsEvents = new Set([
  'app:init', 'app:unmount', 'component:added', 'component:updated', 'component:removed', 'component:emit', 'perf:start', 'perf:end',
]);

/**
 * Treats what Vue keeps only for its devtools as unreachable. In development mode Vue 3 notes every component that is
 * mounted or updated in a buffer, and drops the buffer after three seconds, unless devtools have come by then (`emit` and
 * `setDevtoolsHook` in packages/runtime-core/src/devtools.ts). Visits in these three seconds would seem to leak each of
 * their components, and a component that really leaks would seem to be held by the buffer.
 * @returns the same snapshot; the references to the notes in the buffer have become weak
 */
export function withoutVueDevtools(snapshot: Snapshot): Snapshot {
  const notes = new Set(snapshot.nodesWithProperty('args').filter((node) => isNote(snapshot, node)));
  if (notes.size === 0) return snapshot;
  for (let edge = 0; edge < snapshot.edgeCount; edge++) {
    if (notes.has(snapshot.target(edge))) snapshot.weaken(edge);
  }
  return snapshot;
}

/** Whether a node is `{ event, args }` with one of Vue's events, and the arguments begin with a Vue app. */
function isNote(snapshot: Snapshot, node: number): boolean {
  const event = snapshot.child(node, 'property', 'event');
  const args = snapshot.child(node, 'property', 'args');
  if (event === undefined || args === undefined || !devtoolsEvents.has(snapshot.name(event))) return false;
  const app = snapshot.child(args, 'element', '0');
  return app !== undefined && ['_component', '_context'].every((field) => snapshot.child(app, 'property', field) !== undefined);
}
