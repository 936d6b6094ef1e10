import { at, type Snapshot } from './snapshot';

/**
 * Finds the other node of a Map's entries: the key for a value, and the value for a key. V8 stores each entry of a Map's
 * table as key, value and number of the next entry (OrderedHashMap in src/objects/ordered-hash-table.h), so key and value
 * are neighbours.
 *
 * @param map the retainer of the nodes; if it is no Map, the result is empty
 * @param nodes keys and values of the Map
 * @param isWanted whether the result may contain a node
 */
export function entryPartners(snapshot: Snapshot, map: number, nodes: ReadonlySet<number>, isWanted: (node: number) => boolean): number[] {
  const table = snapshot.name(map) === 'Map' ? snapshot.child(map, 'internal', 'table') : undefined;
  if (table === undefined) return [];
  const slots = new Map<number, number>();
  for (let edge = at(snapshot.firstEdge, table); edge < at(snapshot.firstEdge, table + 1); edge++) {
    const slot = snapshot.edgeType(edge) === 'internal' ? Number(snapshot.edgeName(edge)) : Number.NaN;
    if (Number.isInteger(slot)) slots.set(slot, snapshot.target(edge));
  }
  const found: number[] = [];
  for (const [slot, node] of slots) {
    if (!nodes.has(node)) continue;
    for (const other of [slots.get(slot - 1), slots.get(slot + 1)]) {
      if (other !== undefined && !nodes.has(other) && isWanted(other)) found.push(other);
    }
  }
  return found;
}
