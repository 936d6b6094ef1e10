/** One step of a retainer path: the node, and the edge that leads on from it (none after the last). */
export interface PathNode {
  node: number;
  edge: number | undefined;
}

/** One step of a retainer path as it can be shown, without the snapshot. */
export interface PathStep {
  /** The reference that leads here from the step before, and V8's word for its kind; both '' for the first step. */
  edge: string;
  edgeKind: string;
  /** V8's object id. */
  id: number;
  /** As the snapshot has it; of a string its text, which may be cut off. */
  name: string;
  /** V8's word for what it is: `object`, `closure`, `native`, … */
  type: string;
  isDetached: boolean;
  /** In bytes. */
  selfSize: number;
  retainedSize: number;
}
