import { at, type Snapshot } from './snapshot';

/** The marks of each snapshot, and how many of its edges were weak then: several stages need them, and each computation takes as long as a search. */
const known = new WeakMap<Snapshot, { strong: Uint8Array; weakened: number }>();

/**
 * Marks (1) the edges that keep their target alive. Three kinds of edges do not:
 *
 * - weak references;
 * - handles of a debugger, which end with the debugger;
 * - the edge from a WeakMap's table to a value. V8 writes two edges for an entry; only the one from the key counts.
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

function marked(snapshot: Snapshot): Uint8Array {
  const { strings, nodeCount, edgeCount, firstEdge } = snapshot;
  const isDebuggers = new Uint8Array(strings.length);
  const tableOf = new Map<number, number>();
  for (const [index, text] of strings.entries()) {
    if (text.includes('DevTools console')) isDebuggers[index] = 1;
    const table = / pair in WeakMap \(table @(\d+)\)$/.exec(text)?.[1];
    if (table !== undefined) tableOf.set(index, Number(table));
  }
  const strong = new Uint8Array(edgeCount);
  const [weak, internal] = [snapshot.edgeCode('weak'), snapshot.edgeCode('internal')];
  for (let node = 0; node < nodeCount; node++) {
    const id = snapshot.id(node);
    for (let edge = at(firstEdge, node); edge < at(firstEdge, node + 1); edge++) {
      const type = snapshot.edgeCodeOf(edge);
      if (type === weak) continue;
      if (type === internal) {
        const name = snapshot.edgeNameIndex(edge);
        if (at(isDebuggers, name) === 1 || tableOf.get(name) === id) continue;
      }
      strong[edge] = 1;
    }
  }
  return strong;
}
