import { at, type Snapshot } from 'leak-hunt/heap';

/**
 * Checks that every index in a snapshot points at an existing item, so that no later code has to check it.
 * @returns the same snapshot
 * @throws Error with a sentence that says what is wrong
 */
export function checkSnapshot(snapshot: Snapshot): Snapshot {
  const { nodeCount, edgeCount, meta, strings } = snapshot;
  for (const field of ['type', 'name', 'id', 'self_size', 'edge_count']) requireField(meta.node_fields, field);
  for (const field of ['type', 'name_or_index', 'to_node']) requireField(meta.edge_fields, field);
  if (nodeCount === 0) throw new Error('The heap snapshot is empty: it has no objects.');
  if (strings.length === 0) throw new Error('The heap snapshot is cut off: its names are missing.');
  requireNames(snapshot.arrays.nodes, meta.node_fields.length, meta.node_fields.indexOf('name'), strings.length);
  for (let edge = 0; edge < edgeCount; edge++) {
    const target = snapshot.target(edge);
    if (!Number.isInteger(target) || target >= nodeCount) {
      throw new Error('The heap snapshot is damaged: a reference leads to an object that does not exist.');
    }
  }
  return snapshot;
}

function requireField(fields: unknown, field: string): void {
  if (!Array.isArray(fields) || !fields.includes(field)) {
    throw new Error(`The heap snapshot’s header is damaged: it does not say where to find “${field}”.`);
  }
}

function requireNames(rows: Uint32Array, width: number, offset: number, count: number): void {
  for (let i = offset; i < rows.length; i += width) {
    if (at(rows, i) >= count) throw new Error('The heap snapshot is damaged: an object has a name that does not exist.');
  }
}
