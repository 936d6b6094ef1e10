/** One step of a retainer path: the node, and the edge that leads on from it (none after the last). */
export interface PathNode {
  node: number;
  edge: number | undefined;
}
