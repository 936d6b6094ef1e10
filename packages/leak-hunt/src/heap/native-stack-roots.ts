import { at, type Snapshot } from './snapshot';

const stacks = new Set(['(Stack roots)', 'C++ native stack roots', 'C++ native stack traced handles']);

/**
 * The type name of the hash table in a container that has only weak references: a set of WeakMember<T> (the name contains
 * that type twice), or a map from or to WeakMember<T>. A map from WeakMember<T> to another type than WeakMember or a number
 * does not match, because its values may be strong references.
 */
const weakTable = (() => {
  const member = 'cppgc::internal::BasicMember<[^<>,]+, cppgc::internal::WeakMemberTag, [^<>,]+>';
  const plain = '[^<>,]+';
  const number = '(?:unsigned )?(?:int|long)';
  const pairs = [`${member}, blink::KeyValuePair<${member}, (?:${member}|${number})>`, `${plain}, blink::KeyValuePair<${plain}, ${member}>`];
  return new RegExp(`^blink::HeapHashTableBacking<blink::HashTable<(?:${[`${member}, ${member}`, ...pairs].join('|')}),`);
})();

/**
 * Treats objects reachable only from the native stack as unreachable: makes the references of the stack roots weak. No code
 * of the page runs while its snapshot is taken. But Chromium scans the native stack conservatively (`C++ native stack
 * roots`, since 156): each number that looks like an address counts as a reference, so the scan sometimes finds a payload.
 * A path from the stack explains nothing. If the scan finds a weak container, V8 follows it like a strong one
 * (`ReTraceMarkedWeakContainer` in V8's cppgc). So the set of elements that wait for customElements.define() sometimes seems
 * to retain these elements, and the map of all canvases sometimes seems to retain the canvases.
 * @returns the same snapshot, changed
 */
export function withoutNativeStack(snapshot: Snapshot): Snapshot {
  for (let node = 0; node < snapshot.nodeCount; node++) {
    if (!isStackRootOrWeakTable(snapshot, node)) continue;
    for (let edge = at(snapshot.firstEdge, node); edge < at(snapshot.firstEdge, node + 1); edge++) snapshot.weaken(edge);
  }
  return snapshot;
}

function isStackRootOrWeakTable(snapshot: Snapshot, node: number): boolean {
  const type = snapshot.type(node);
  if (type === 'synthetic') return stacks.has(snapshot.name(node));
  return type === 'native' && weakTable.test(snapshot.name(node));
}
