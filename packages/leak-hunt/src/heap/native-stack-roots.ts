import { at, type Snapshot } from './snapshot';

const stacks = new Set(['(Stack roots)', 'C++ native stack roots', 'C++ native stack traced handles']);

/**
 * The table of a container that holds weakly all that it holds: a set of WeakMember<T>, which stands twice in the type, and
 * a map to or from them. A map to anything but another WeakMember or a number is none: what it maps to may be held.
 */
const weakTable = (() => {
  const member = 'cppgc::internal::BasicMember<[^<>,]+, cppgc::internal::WeakMemberTag, [^<>,]+>';
  const plain = '[^<>,]+';
  const number = '(?:unsigned )?(?:int|long)';
  const pairs = [`${member}, blink::KeyValuePair<${member}, (?:${member}|${number})>`, `${plain}, blink::KeyValuePair<${plain}, ${member}>`];
  return new RegExp(`^blink::HeapHashTableBacking<blink::HashTable<(?:${[`${member}, ${member}`, ...pairs].join('|')}),`);
})();

/**
 * Takes what only the stack of the moment keeps for not kept. While the snapshot of a page is taken none of its code
 * runs; but Chromium scans the native stack conservatively, where any number that looks like an address counts as a
 * reference (`C++ native stack roots`, since 156), and now and then finds a payload so. A path from there says nothing.
 * A weak container that the scan finds is followed like a strong one (`ReTraceMarkedWeakContainer` in V8's cppgc): so the set
 * of elements that wait for customElements.define() now and then seems to keep them, and the map of all canvases theirs.
 * @returns the same snapshot, changed
 */
export function withoutStacks(snapshot: Snapshot): Snapshot {
  for (let node = 0; node < snapshot.nodeCount; node++) {
    if (!isOfTheStack(snapshot, node)) continue;
    for (let edge = at(snapshot.firstEdge, node); edge < at(snapshot.firstEdge, node + 1); edge++) snapshot.weaken(edge);
  }
  return snapshot;
}

function isOfTheStack(snapshot: Snapshot, node: number): boolean {
  const type = snapshot.type(node);
  if (type === 'synthetic') return stacks.has(snapshot.name(node));
  return type === 'native' && weakTable.test(snapshot.name(node));
}
