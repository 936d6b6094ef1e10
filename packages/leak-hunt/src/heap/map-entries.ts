import { at, type Snapshot } from './snapshot';

/**
 * The other halves of a Map's entries: for a value its key, for a key its value. V8 lays a Map's table out as key, value,
 * and the number of the next entry (OrderedHashMap in src/objects/ordered-hash-table.h), so that the two stand side by side.
 *
 * @param map what holds them; nothing comes back where it is no Map
 * @param halves nodes that the Map holds
 * @param isWanted whether a node, if it is such a half, is asked for
 */
export function otherHalves(snapshot: Snapshot, map: number, halves: ReadonlySet<number>, isWanted: (node: number) => boolean): number[] {
  const table = snapshot.name(map) === 'Map' ? snapshot.child(map, 'internal', 'table') : undefined;
  if (table === undefined) return [];
  const slots = new Map<number, number>();
  for (let edge = at(snapshot.firstEdge, table); edge < at(snapshot.firstEdge, table + 1); edge++) {
    const slot = snapshot.edgeType(edge) === 'internal' ? Number(snapshot.edgeName(edge)) : Number.NaN;
    if (Number.isInteger(slot)) slots.set(slot, snapshot.target(edge));
  }
  const found: number[] = [];
  for (const [slot, node] of slots) {
    if (!halves.has(node)) continue;
    for (const other of [slots.get(slot - 1), slots.get(slot + 1)]) {
      if (other !== undefined && !halves.has(other) && isWanted(other)) found.push(other);
    }
  }
  return found;
}
