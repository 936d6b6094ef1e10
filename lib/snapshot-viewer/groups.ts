import { at, type Dominators, none, plainName, type Snapshot } from 'leak-hunt/heap';

/** Objects with one constructor: a class, functions with one name, elements with one tag, or one of V8's node types. */
export interface Group {
  /** The same in every snapshot, so that two snapshots can be compared. */
  key: string;
  name: string;
  /** V8's node type: `object`, `closure`, `native`, … */
  kind: string;
  count: number;
  /** Bytes of the objects themselves. */
  shallow: number;
  /** Bytes that would be freed if all of these objects were gone. */
  retained: number;
}

export interface Groups {
  list: Group[];
  /** For each node, the index of its group in `list`. */
  of: Uint32Array;
}

/** Names of the groups whose objects have no constructor. They are grouped by V8's node type. */
const kindNames: ReadonlyMap<string, string> = new Map(Object.entries({
  hidden: '(system)', array: '(array)', code: '(compiled code)', 'object shape': '(object shape)', synthetic: '(roots)',
  string: '(string)', 'concatenated string': '(concatenated string)', 'sliced string': '(sliced string)',
  number: '(number)', bigint: '(bigint)', symbol: '(symbol)', regexp: '(regexp)',
}));

/** Groups all objects of a snapshot by constructor. */
export function groupsOf(snapshot: Snapshot): Groups {
  const list: Group[] = [];
  const of = new Uint32Array(snapshot.nodeCount);
  const byKey = new Map<string, number>();
  /** Millions of objects share a name, so the group of each name is computed only once for each kind. */
  const seen = new Map<string, Map<string, number>>();
  for (let node = 0; node < snapshot.nodeCount; node++) {
    const kind = snapshot.type(node);
    const text = kindNames.get(kind) ?? snapshot.name(node);
    let ofKind = seen.get(kind);
    if (!ofKind) seen.set(kind, (ofKind = new Map<string, number>()));
    let place = ofKind.get(text);
    if (place === undefined) {
      const name = groupName(kind, text);
      const key = `${kind} ${name}`;
      place = byKey.get(key) ?? list.push({ key, name, kind, count: 0, shallow: 0, retained: 0 }) - 1;
      byKey.set(key, place);
      ofKind.set(text, place);
    }
    of[node] = place;
    const group = list[place];
    if (!group) continue;
    group.count++;
    group.shallow += snapshot.selfSize(node);
  }
  return { list, of };
}

function groupName(kind: string, text: string): string {
  if (kindNames.has(kind)) return text;
  const name = plainName(text);
  if (kind === 'closure') return name ? `${name}()` : '(anonymous function)';
  return name || `(${kind})`;
}

/**
 * Computes the retained size of each group: the sum over its members. A member that another member of the group
 * dominates is not added, because it would count twice. Walks the dominator tree once.
 */
export function measureGroups({ list, of }: Groups, { immediate, order }: Dominators, retained: Float64Array): void {
  const firstChild = new Uint32Array(immediate.length).fill(none);
  const nextSibling = new Uint32Array(immediate.length).fill(none);
  for (let i = order.length - 1; i > 0; i--) {
    const node = at(order, i);
    const dominator = at(immediate, node);
    nextSibling[node] = at(firstChild, dominator);
    firstChild[dominator] = node;
  }
  /** For each group: how many of its members dominate the current node. */
  const above = new Uint32Array(list.length);
  function enter(node: number) {
    const place = at(of, node);
    const group = list[place];
    if (group && at(above, place) === 0) group.retained += retained[node] ?? 0;
    above[place] = at(above, place) + 1;
  }
  let node = order[0];
  if (node !== undefined) enter(node);
  while (node !== undefined) {
    const down = at(firstChild, node);
    if (down !== none) {
      firstChild[node] = none; // visits each child once
      enter(down);
      node = down;
      continue;
    }
    above[at(of, node)] = at(above, at(of, node)) - 1;
    const sibling = at(nextSibling, node);
    if (sibling !== none) enter(sibling);
    node = sibling !== none ? sibling : node === order[0] ? undefined : at(immediate, node);
  }
  for (const [unreachable, dominator] of immediate.entries()) {
    const group = list[at(of, unreachable)];
    if (dominator === none && group) group.retained += retained[unreachable] ?? 0;
  }
}
