import type { Snapshot } from '../heap/snapshot';

/** The events that Vue 3 emits to its devtools (`DevtoolsHooks` in packages/runtime-core/src/devtools.ts). */
const devtoolsEvents = new Set([
  'app:init', 'app:unmount', 'component:added', 'component:updated', 'component:removed', 'component:emit', 'perf:start', 'perf:end',
]);

/**
 * Treats objects that Vue retains only for its devtools as unreachable. In development mode Vue 3 adds each component that
 * is mounted or updated to a buffer. It drops the buffer after three seconds if no devtools have connected (`emit` and
 * `setDevtoolsHook` in packages/runtime-core/src/devtools.ts). Visits in these three seconds would seem to leak each of
 * their components, and the buffer would seem to be the retainer of a component that really leaks.
 * @returns the same snapshot, in which the references to the events in the buffer are weak
 */
export function withoutVueDevtools(snapshot: Snapshot): Snapshot {
  const events = new Set(snapshot.nodesWithProperty('args').filter((node) => isBufferedEvent(snapshot, node)));
  if (events.size === 0) return snapshot;
  for (let edge = 0; edge < snapshot.edgeCount; edge++) {
    if (events.has(snapshot.target(edge))) snapshot.weaken(edge);
  }
  return snapshot;
}

/** Whether a node is `{ event, args }` with one of Vue's events, and its first argument is a Vue app. */
function isBufferedEvent(snapshot: Snapshot, node: number): boolean {
  const event = snapshot.child(node, 'property', 'event');
  const args = snapshot.child(node, 'property', 'args');
  if (event === undefined || args === undefined || !devtoolsEvents.has(snapshot.name(event))) return false;
  const app = snapshot.child(args, 'element', '0');
  return app !== undefined && ['_component', '_context'].every((field) => snapshot.child(app, 'property', field) !== undefined);
}
