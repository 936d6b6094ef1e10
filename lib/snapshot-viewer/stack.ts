import { Allocations, type Snapshot } from 'leak-hunt/heap';

/** One function on the call stack of an allocation. */
export interface Frame {
  name: string;
  /** The address of its script. */
  script: string;
  /** Where the function begins, counted from 1. */
  line: number;
  column: number;
}

/** The call stack of an object's allocation, innermost function first. Empty if V8 recorded no allocation stacks. */
export function stackOf(snapshot: Snapshot, node: number): Frame[] {
  return new Allocations(snapshot).stackOf(node).map(({ name, script, line, column }) => ({ name: name || 'anonymous', script, line: line + 1, column: column + 1 }));
}
