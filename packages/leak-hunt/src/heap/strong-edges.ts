import { at, type Snapshot } from './snapshot';

/** The marks of each snapshot, and how many of its edges were weak then: several stages need them, and each computation takes as long as a search. */
const known = new WeakMap<Snapshot, { strong: Uint8Array; weakened: number }>();

/**
 * Marks (1) the edges that keep their target alive. Three kinds of edges do not:
 *
 * - weak references;
 * - handles of a debugger, which end with the debugger;
 * - one of the two edges to a value of a WeakMap. V8 writes one from the key and one from the map's table, because the value
 *   lives only as long as both. The edge from the younger one counts: without it, the value would already be collected.
 *   https://chromium.googlesource.com/v8/v8/+/main/src/profiler/heap-snapshot-generator.cc (ExtractEphemeronHashTableReferences)
 *
 * Callers share the marks, and must not change them.
 */
export function strongEdges(snapshot: Snapshot): Uint8Array {
  const { weakened } = snapshot;
  let entry = known.get(snapshot);
  if (entry?.weakened !== weakened) known.set(snapshot, (entry = { strong: marked(snapshot), weakened }));
  return entry.strong;
}

/** The ids of a WeakMap's key and of its table. */
interface Pair {
  key: number;
  table: number;
}

function marked(snapshot: Snapshot): Uint8Array {
  const { strings, nodeCount, edgeCount, firstEdge } = snapshot;
  const isDebuggers = new Uint8Array(strings.length);
  const pairs = new Map<number, Pair>();
  for (const [index, text] of strings.entries()) {
    if (text.includes('DevTools console')) isDebuggers[index] = 1;
    const [, key, table] = /@(\d+)\) -> value .* pair in WeakMap \(table @(\d+)\)$/.exec(text) ?? [];
    if (table !== undefined) pairs.set(index, { key: Number(key), table: Number(table) });
  }
  const mapOf = weakMapsOf(snapshot, new Set([...pairs.values()].map(({ table }) => table)));
  const strong = new Uint8Array(edgeCount);
  const [weak, internal] = [snapshot.edgeCode('weak'), snapshot.edgeCode('internal')];
  for (let node = 0; node < nodeCount; node++) {
    const id = snapshot.id(node);
    for (let edge = at(firstEdge, node); edge < at(firstEdge, node + 1); edge++) {
      const type = snapshot.edgeCodeOf(edge);
      if (type === weak) continue;
      if (type === internal) {
        const name = snapshot.edgeNameIndex(edge);
        if (at(isDebuggers, name) === 1) continue;
        const pair = pairs.get(name);
        if (pair && (pair.table === id) !== (mapOf.get(pair.table) ?? 0) > pair.key) continue;
      }
      strong[edge] = 1;
    }
  }
  return strong;
}

/** The ids of the WeakMaps by those of their tables. A map that grows gets a new table, so only its own id tells its age. */
function weakMapsOf(snapshot: Snapshot, tables: ReadonlySet<number>): Map<number, number> {
  const maps = new Map<number, number>();
  const name = snapshot.strings.indexOf('table');
  if (tables.size === 0 || name === -1) return maps;
  for (let edge = 0, node = 0; edge < snapshot.edgeCount; edge++) {
    while (at(snapshot.firstEdge, node + 1) <= edge) node++;
    if (snapshot.edgeNameIndex(edge) !== name) continue;
    const table = snapshot.id(snapshot.target(edge));
    if (tables.has(table)) maps.set(table, snapshot.id(node));
  }
  return maps;
}
