import { at, type Snapshot } from '../heap/snapshot';
import { trackerNodesOf } from '../heap/tracker-nodes';
import type { Container, Recording } from '../record/types';

/**
 * A container that is older than the visits and may have grown, because the memory of its content, or its whole value, was
 * born in a visit. Numbers have no nodes of their own in a snapshot, so such growth leaves no survivors.
 */
export interface SuspectContainer {
  /** How to read its size. */
  container: Container;
  /** Its node. Of a variable or property that is replaced: the scope or object that has it. */
  holder: number;
  /** The edge from `holder` to the memory or to the value. */
  edge: number;
}

/** By the name of the edge to a container's memory: the bytes of its header, and the least bytes of one entry. */
const memories = new Map([
  ['elements', { header: 8, entry: 4 }],
  ['properties', { header: 8, entry: 4 }],
  ['table', { header: 24, entry: 12 }],
]);
/** These cannot grow themselves, and are replaced by longer ones. */
const fixedLength = /^(?:(?:Big)?(?:Uint|Int|Float)(?:8|16|32|64)(?:Clamped)?Array|(?:Shared)?ArrayBuffer|DataView)$/;
/** How many bytes a text has at least for each visit. A shorter one, such as an address, is often only replaced. */
const leastText = 10;

/**
 * Finds the containers that may have grown in the visits. One pass over the references of the snapshot.
 * @param least how many entries a container has at least if each visit has added one
 */
export function suspectContainers({ snapshot, marks, tracker }: Recording, least: number): SuspectContainer[] {
  const first = marks[0] ?? 0;
  const last = marks.at(-1) ?? 0;
  const found: SuspectContainer[] = [];
  const memoriesWithTexts = new Set<number>();
  for (let node = 0; node < snapshot.nodeCount; node++) {
    const id = snapshot.id(node);
    if (id > first || id % 2 === 0) continue;
    const isMemory = snapshot.type(node) === 'array';
    for (let edge = at(snapshot.firstEdge, node), end = at(snapshot.firstEdge, node + 1); edge < end; edge++) {
      const born = snapshot.id(snapshot.target(edge));
      if (born <= first || born > last || born % 2 === 0) continue;
      if (isMemory && isLongTextAt(snapshot, edge, least)) memoriesWithTexts.add(node);
      const container = containerAt(snapshot, node, edge, least, first);
      if (container !== undefined) found.push({ container, holder: node, edge });
    }
  }
  found.push(...textsIn(snapshot, memoriesWithTexts));
  const own = found.length > 0 && tracker !== undefined ? storesOf(snapshot, tracker) : undefined;
  const isOfObjects = ({ container, edge }: SuspectContainer) => typeof container === 'number' && holdsNewObjects(snapshot, edge, first);
  const suspects = found.filter((suspect) => own?.has(suspect.holder) !== true && !isOfObjects(suspect));
  if (suspects.length === 0) return [];
  const stores = listenerStoresOf(snapshot);
  return seenByFunctions(snapshot, suspects.filter(({ holder }) => !stores.has(holder)));
}

/** Gives each variable, as its owner, a function that sees it, because there is no handle to a scope. Without one it is left out. */
function seenByFunctions(snapshot: Snapshot, suspects: readonly SuspectContainer[]): SuspectContainer[] {
  const isVariable = ({ container }: SuspectContainer) => typeof container === 'object' && 'isVariable' in container && container.isVariable;
  if (!suspects.some(isVariable)) return [...suspects];
  const functions = functionsByScope(snapshot, new Set(suspects.filter(isVariable).map(({ holder }) => holder)));
  return suspects.flatMap((suspect) => {
    const { container } = suspect;
    if (typeof container === 'number' || !('isVariable' in container) || !container.isVariable) return [suspect];
    const owner = functions.get(suspect.holder);
    return owner === undefined ? [] : [{ ...suspect, container: { ...container, owner } }];
  });
}

/** By scope, V8's id of the function that sees it with the fewest other scopes between them. */
function functionsByScope(snapshot: Snapshot, scopes: ReadonlySet<number>): Map<number, number> {
  const nearest = new Map<number, { id: number; depth: number }>();
  for (let node = 0; node < snapshot.nodeCount; node++) {
    if (snapshot.type(node) !== 'closure') continue;
    let depth = 0;
    for (let scope = snapshot.child(node, 'internal', 'context'); scope !== undefined && depth < deepest; depth++) {
      if (scopes.has(scope) && depth < (nearest.get(scope)?.depth ?? deepest)) nearest.set(scope, { id: snapshot.id(node), depth });
      scope = snapshot.child(scope, 'internal', 'previous');
    }
  }
  return new Map([...nearest].map(([scope, { id }]) => [scope, id]));
}

const deepest = 50;

function isLongTextAt(snapshot: Snapshot, edge: number, least: number): boolean {
  const text = snapshot.target(edge);
  return snapshot.type(text).endsWith('string') && isLongText(snapshot, text, least * leastText);
}

/** The arrays and Maps with these memories, in which a text was replaced by a longer one. */
function* textsIn(snapshot: Snapshot, memoriesWithTexts: ReadonlySet<number>): Generator<SuspectContainer> {
  for (let node = 0; memoriesWithTexts.size > 0 && node < snapshot.nodeCount; node++) {
    if (snapshot.type(node) !== 'object' || !/^(Array|Map)$/.test(snapshot.name(node))) continue;
    for (let edge = at(snapshot.firstEdge, node); edge < at(snapshot.firstEdge, node + 1); edge++) {
      if (memoriesWithTexts.has(snapshot.target(edge))) yield { container: { textsOf: snapshot.id(node) }, holder: node, edge };
    }
  }
}

function containerAt(snapshot: Snapshot, holder: number, edge: number, least: number, first: number): Container | undefined {
  if (snapshot.type(holder) !== 'object') return undefined;
  const target = snapshot.target(edge);
  const type = snapshot.edgeType(edge);
  const isScope = snapshot.name(holder).startsWith('system / Context');
  if (type === 'context' || (type === 'property' && !isScope)) {
    if (!isReplaced(snapshot, target, least, first)) return undefined;
    return { owner: snapshot.id(holder), name: snapshot.edgeName(edge), isVariable: isScope };
  }
  if (isScope) return undefined;
  if (type === 'hidden') return isMemoryObject(snapshot, holder) && snapshot.name(target) === 'ArrayBuffer' ? snapshot.id(holder) : undefined;
  const memory = type === 'internal' ? memories.get(snapshot.edgeName(edge)) : undefined;
  const isLarge = memory !== undefined && snapshot.selfSize(target) >= memory.header + least * memory.entry;
  // The browser adds to its prototypes when a property is first used.
  return isLarge && snapshot.child(holder, 'property', 'constructor') === undefined ? snapshot.id(holder) : undefined;
}

/** Whether a node is a WebAssembly.Memory. V8 calls it by its constructor's name. */
export function isMemoryObject(snapshot: Snapshot, node: number): boolean {
  if (snapshot.name(node) !== 'Memory') return false;
  const prototype = snapshot.child(node, 'property', '__proto__');
  return prototype !== undefined && snapshot.name(prototype) === 'WebAssembly.Memory';
}

/** Whether a node is a typed array or a buffer, which cannot be made longer. */
export function isOfFixedLength(snapshot: Snapshot, node: number): boolean {
  return snapshot.type(node) === 'object' && fixedLength.test(snapshot.name(node));
}

/** Whether a value may be a longer one than the one before. A collection of new objects is not: they are survivors. */
function isReplaced(snapshot: Snapshot, value: number, least: number, first: number): boolean {
  if (snapshot.type(value) === 'object') return isOfFixedLength(snapshot, value) || isLargeCopy(snapshot, value, least, first);
  if (snapshot.type(value) === 'bigint') return snapshot.selfSize(value) >= least;
  return snapshot.type(value).endsWith('string') && isLongText(snapshot, value, least * leastText);
}

/** Whether a new array, Map or Set may be a copy with one entry more for each visit. */
function isLargeCopy(snapshot: Snapshot, value: number, least: number, first: number): boolean {
  if (!/^(Array|Map|Set)$/.test(snapshot.name(value))) return false;
  for (let edge = at(snapshot.firstEdge, value); edge < at(snapshot.firstEdge, value + 1); edge++) {
    const memory = snapshot.edgeType(edge) === 'internal' ? memories.get(snapshot.edgeName(edge)) : undefined;
    if (memory && snapshot.selfSize(snapshot.target(edge)) >= memory.header + least * memory.entry) return !holdsNewObjects(snapshot, edge, first);
  }
  return false;
}

/** Whether a text has this many bytes. V8 writes the parts of a concatenated string as nodes of their own. */
function isLongText(snapshot: Snapshot, text: number, bytes: number): boolean {
  const parts = [text];
  let left = bytes;
  for (let part = parts.pop(); part !== undefined && left > 0; part = parts.pop()) {
    left -= snapshot.selfSize(part);
    for (const name of ['first', 'second', 'parent', 'actual']) {
      const next = snapshot.child(part, 'internal', name);
      if (next !== undefined) parts.push(next);
    }
  }
  return left <= 0;
}

/** The nodes that the tracker itself references, such as its Maps. */
function storesOf(snapshot: Snapshot, heapId: number): ReadonlySet<number> {
  const tracker = snapshot.nodesWithIds([heapId]).get(heapId);
  const stores = new Set<number>();
  if (tracker !== undefined) for (const target of targetsOf(snapshot, tracker)) stores.add(target);
  return stores;
}

/** What stands in the tracker's maps of listeners, such as the Sets of those that are called once. */
function listenerStoresOf(snapshot: Snapshot): ReadonlySet<number> {
  const stores = new Set<number>();
  for (const listeners of trackerNodesOf(snapshot).objects) {
    const table = snapshot.child(listeners, 'internal', 'table');
    if (table !== undefined) for (const target of targetsOf(snapshot, table)) stores.add(target);
  }
  return stores;
}

function* targetsOf(snapshot: Snapshot, node: number): Generator<number> {
  for (let edge = at(snapshot.firstEdge, node); edge < at(snapshot.firstEdge, node + 1); edge++) yield snapshot.target(edge);
}

/** Whether a container's memory references new objects or strings. They are survivors, so `judge` decides about these. */
function holdsNewObjects(snapshot: Snapshot, edge: number, first: number): boolean {
  if (snapshot.edgeType(edge) !== 'internal') return false;
  const memory = snapshot.target(edge);
  for (let to = at(snapshot.firstEdge, memory); to < at(snapshot.firstEdge, memory + 1); to++) {
    const node = snapshot.target(to);
    if (snapshot.id(node) > first && /^(object|closure|native|regexp|bigint|.*string)$/.test(snapshot.type(node))) return true;
  }
  return false;
}
