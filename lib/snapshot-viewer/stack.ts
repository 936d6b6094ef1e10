import { Allocations, type Snapshot } from 'leak-hunt/heap';

/** A function on the stack that allocated an object. */
export interface Frame {
  name: string;
  /** The address of its script. */
  script: string;
  /** From 1, where the function begins. */
  line: number;
  column: number;
}

/** The functions that were running when V8 allocated an object, innermost first; empty when it took no notes. */
export function stackOf(snapshot: Snapshot, node: number): Frame[] {
  return new Allocations(snapshot).stackOf(node).map(({ name, script, line, column }) => ({ name: name || 'anonymous', script, line: line + 1, column: column + 1 }));
}
