/** One node of a retainer path, and its edge to the next node (undefined for the last node). */
export interface PathNode {
  node: number;
  edge: number | undefined;
}

/** One step of a retainer path, for display without the snapshot. */
export interface PathStep {
  /** The name of the reference from the previous step, and its type in V8. Both are '' in the first step. */
  edge: string;
  edgeKind: string;
  /** V8's object id. */
  id: number;
  /** The name in the snapshot. For a string its text, which may be cut. */
  name: string;
  /** V8's node type: `object`, `closure`, `native`, … */
  type: string;
  isDetached: boolean;
  /** In bytes. */
  selfSize: number;
  retainedSize: number;
}
