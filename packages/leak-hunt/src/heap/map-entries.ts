import { at, type Snapshot } from './snapshot';

/**
 * Finds the other node of the entries of a Map, or of an object that is used as a dictionary: the key for a value, and the
 * value for a key. V8 stores each entry of a Map's table as key, value and number of the next entry (OrderedHashMap in
 * src/objects/ordered-hash-table.h), and a property of a dictionary as key, value and details (NameDictionary in
 * src/objects/dictionary.h), so key and value are neighbours.
 *
 * @param map the retainer of the nodes; if it has no such table, the result is empty
 * @param nodes keys and values of the table
 * @param isWanted whether the result may contain a node
 */
export function entryPartners(snapshot: Snapshot, map: number, nodes: ReadonlySet<number>, isWanted: (node: number) => boolean): number[] {
  const table = tableOf(snapshot, map);
  if (table === undefined) return propertyPartners(snapshot, map, nodes, isWanted);
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

function tableOf(snapshot: Snapshot, node: number): number | undefined {
  if (snapshot.name(node) === 'Map') return snapshot.child(node, 'internal', 'table');
  const properties = snapshot.child(node, 'internal', 'properties');
  // An object with few properties has an array of values instead; their names are in its hidden class.
  return properties !== undefined && snapshot.name(properties) === '(object properties)' ? properties : undefined;
}

/**
 * The same for an object with few properties. Its hidden class has their names, in its descriptors. V8 writes a property's
 * name as the name of the edge, and a symbol's as `<symbol description>`.
 */
function propertyPartners(snapshot: Snapshot, object: number, nodes: ReadonlySet<number>, isWanted: (node: number) => boolean): number[] {
  const map = snapshot.type(object) === 'object' ? snapshot.child(object, 'internal', 'map') : undefined;
  const descriptors = map === undefined ? undefined : snapshot.child(map, 'internal', 'descriptors');
  if (descriptors === undefined) return [];
  const keys = new Map<string, number>();
  for (let edge = at(snapshot.firstEdge, descriptors); edge < at(snapshot.firstEdge, descriptors + 1); edge++) {
    const key = snapshot.target(edge);
    const name = nameOfKey(snapshot, key);
    if (name !== undefined && (nodes.has(key) || isWanted(key))) keys.set(name, key);
  }
  const found: number[] = [];
  for (let edge = at(snapshot.firstEdge, object); keys.size > 0 && edge < at(snapshot.firstEdge, object + 1); edge++) {
    const key = snapshot.edgeType(edge) === 'property' ? keys.get(snapshot.edgeName(edge)) : undefined;
    const value = snapshot.target(edge);
    if (key === undefined || nodes.has(key) === nodes.has(value)) continue;
    const other = nodes.has(key) ? value : key;
    if (isWanted(other)) found.push(other);
  }
  return found;
}

function nameOfKey(snapshot: Snapshot, key: number): string | undefined {
  const type = snapshot.type(key);
  if (type === 'string') return snapshot.name(key);
  const description = type === 'symbol' ? snapshot.child(key, 'internal', 'name') : undefined;
  return description === undefined ? undefined : `<symbol ${snapshot.name(description)}>`;
}
