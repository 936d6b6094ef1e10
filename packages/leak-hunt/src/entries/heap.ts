/** `leak-hunt/heap`: parses heap snapshots, and computes retainer paths and retained sizes. It also runs in a browser. */
export { isVisible, plainName } from '../detect/growth';
export { label, unknownHandles } from '../explain/path-nodes';
export { Components } from '../frameworks/react';
export { Allocations, type Frame } from '../heap/allocation-stacks';
export type { Dominators } from '../heap/dominators';
export { Heap } from '../heap/heap';
export { stepsOf } from '../heap/path-steps';
export { Reachability } from '../heap/reachability';
export { at, none, Snapshot } from '../heap/snapshot';
export { SnapshotParser } from '../heap/snapshot-parser';
export type { PathNode, PathStep } from '../heap/types';
