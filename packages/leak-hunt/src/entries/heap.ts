/** `leak-hunt/heap`: reads heap snapshots, and finds out what keeps what alive. It runs in a browser, too. */
export { isVisible, plainName } from '../detect/growth';
export { label, unknownHandles } from '../explain/path-nodes';
export { Components } from '../frameworks/react';
export { dominators, type Dominators, retainedSizes } from '../heap/dominators';
export { type Graph, none, type Paths, shortestPaths, strongGraph } from '../heap/graph';
export { Reachability } from '../heap/reachability';
export { at, Snapshot } from '../heap/snapshot';
export { SnapshotParser } from '../heap/snapshot-parser';
