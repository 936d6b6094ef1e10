import { at, type Dominators, none, plainName, type Snapshot } from 'leak-hunt/heap';

/** Objects of one constructor: of a class, of functions of one name, of elements of one tag, or of a kind of V8's own. */
export interface Group {
  /** Comparable between two snapshots. */
  key: string;
  name: string;
  /** V8's word for what it is: `object`, `closure`, `native`, … */
  kind: string;
  count: number;
  /** Bytes of the objects themselves. */
  shallow: number;
  /** Bytes that would be free without all of them. */
  retained: number;
}

export interface Groups {
  list: Group[];
  /** By node, its place in the list. */
  of: Uint32Array;
}

/** What has no constructor that an author could name stands together under V8's kind. */
const kindNames: ReadonlyMap<string, string> = new Map(Object.entries({
  hidden: '(system)', array: '(array)', code: '(compiled code)', 'object shape': '(object shape)', synthetic: '(roots)',
  string: '(string)', 'concatenated string': '(concatenated string)', 'sliced string': '(sliced string)',
  number: '(number)', bigint: '(bigint)', symbol: '(symbol)', regexp: '(regexp)',
}));

/** Sorts every object into its group. */
export function groupsOf(snapshot: Snapshot): Groups {
  const list: Group[] = [];
  const of = new Uint32Array(snapshot.nodeCount);
  const byKey = new Map<string, number>();
  /** Names repeat by the million; each is folded once for each kind. */
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
 * Fills in what each group retains: the retained sizes of its members, without those that another member of the same
 * group dominates, which would count twice. Walks the dominator tree once.
 */
export function measureGroups({ list, of }: Groups, { immediate, order }: Dominators, retained: Float64Array): void {
  const firstChild = new Uint32Array(immediate.length).fill(none);
  const nextSibling = new Uint32Array(immediate.length).fill(none);
  for (let i = order.length - 1; i > 0; i--) {
    const node = at(order, i);
    const above = at(immediate, node);
    nextSibling[node] = at(firstChild, above);
    firstChild[above] = node;
  }
  /** How many members of each group stand above the node that is looked at. */
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
      firstChild[node] = none; // each way down is taken once
      enter(down);
      node = down;
      continue;
    }
    above[at(of, node)] = at(above, at(of, node)) - 1;
    const beside = at(nextSibling, node);
    if (beside !== none) enter(beside);
    node = beside !== none ? beside : node === order[0] ? undefined : at(immediate, node);
  }
  for (const [unreached, dominator] of immediate.entries()) {
    const group = list[at(of, unreached)];
    if (dominator === none && group) group.retained += retained[unreached] ?? 0;
  }
}
