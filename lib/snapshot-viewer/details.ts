import { at, Components, label, none, type PathNode, type PathStep, stepsOf, unknownHandles } from 'leak-hunt/heap';
import type { ViewerHeap } from './heap';
import { nameOf } from './sources';
import { stackOf, type Frame } from './stack';

/** One object on a retainer path, as the viewer shows it. */
export interface ShownPathNode extends PathStep {
  /** A readable name; '' for a container that belongs to the engine. */
  label: string;
  /** Whether this object was born in the recording and its retainer is older than the recording. */
  isSuspect: boolean;
}

/** One reference, and the object at its other end. */
export interface Reference {
  edge: string;
  edgeKind: string;
  id: number;
  name: string;
  retained: number;
}

export interface ObjectDetails {
  id: number;
  name: string;
  kind: string;
  group: string;
  shallow: number;
  retained: number;
  /** The immediate dominator: the nearest object that is on every path from the root to this object. Undefined if that is the root. */
  dominator: { id: number; name: string } | undefined;
  isDetached: boolean;
  isUnreachable: boolean;
  path: ShownPathNode[];
  /** How many nodes are omitted in the middle of the path, after the first `maxEnd`. */
  omitted: number;
  retainers: { total: number; first: Reference[] };
  fields: { total: number; first: Reference[] };
  /** The call stack of the allocation, innermost function first. Empty if the file has no allocation stacks. */
  stack: Frame[];
}

const maxReferences = 100;

/** A path longer than twice this loses its middle. Such a path runs along a linked list, and its nodes are all alike. */
const maxEnd = 60;

/** Collects everything that the viewer shows about one object: sizes, dominator, retainer path, retainers, fields and allocation stack. */
export function detailsOf(heap: ViewerHeap, node: number): ObjectDetails {
  const { snapshot, groups } = heap;
  const path = shownPathTo(heap, node);
  const dominator = at(heap.dominators.immediate, node);
  const isNamed = dominator !== none && dominator !== 0 && snapshot.type(dominator) !== 'synthetic';
  return {
    id: snapshot.id(node),
    name: nameOf(heap, node),
    kind: snapshot.type(node),
    group: groups.list[at(groups.of, node)]?.key ?? '',
    shallow: snapshot.selfSize(node),
    retained: heap.retained[node] ?? 0,
    dominator: isNamed ? { id: snapshot.id(dominator), name: nameOf(heap, dominator) } : undefined,
    isDetached: heap.isDetached(node),
    isUnreachable: heap.isUnreachable(node),
    ...path,
    retainers: retainersOf(heap, node),
    fields: fieldsOf(heap, node),
    stack: stackOf(snapshot, node),
  };
}

function shownPathTo(heap: ViewerHeap, node: number): { path: ShownPathNode[]; omitted: number } {
  const { snapshot } = heap;
  const vocabulary = { ...unknownHandles, components: new Components(snapshot, undefined) };
  const path = heap.pathTo(node);
  const suspect = suspectOf(heap, path);
  const omitted = Math.max(0, path.length - 2 * maxEnd);
  /** The path from index `from` up to index `to`. The node before `from` is read too: it has the reference to the first node. */
  const section = (from: number, to: number): ShownPathNode[] => {
    const before = Math.max(0, from - 1);
    return stepsOf(heap, path.slice(before, to))
      .slice(from - before)
      .map((step, i): ShownPathNode => {
        const here = path[from + i]?.node ?? 0;
        return { ...step, name: nameOf(heap, here), label: label(snapshot, here, vocabulary), isSuspect: from + i === suspect };
      });
  };
  const shown = omitted === 0 ? section(0, path.length) : [...section(0, maxEnd), ...section(maxEnd + omitted, path.length)];
  return { path: shown, omitted };
}

/**
 * The index of the target of the suspect reference: the lowest node that was born in the recording and whose retainer
 * is older than the recording; -1 if there is none. Nodes of the browser have no time of birth, so they are skipped.
 * The hunter finds the suspect reference the same way.
 */
function suspectOf({ snapshot, births }: ViewerHeap, path: readonly PathNode[]): number {
  let suspect = -1;
  let isRetainerOlder = false;
  for (const [i, { node }] of path.entries()) {
    const id = snapshot.id(node);
    if (!births || id % 2 === 0) continue;
    const isBornInRecording = births.spanOf(id) >= 0;
    if (isBornInRecording && isRetainerOlder) suspect = i;
    isRetainerOlder = !isBornInRecording;
  }
  return suspect;
}

function retainersOf(heap: ViewerHeap, node: number) {
  const { snapshot } = heap;
  const first: Reference[] = [];
  let total = 0;
  for (let retainer = 0; retainer < snapshot.nodeCount; retainer++) {
    for (let edge = at(snapshot.firstEdge, retainer); edge < at(snapshot.firstEdge, retainer + 1); edge++) {
      if (snapshot.target(edge) !== node) continue;
      total++;
      if (first.length < maxReferences) first.push(reference(heap, edge, retainer));
    }
  }
  return { total, first };
}

function fieldsOf(heap: ViewerHeap, node: number) {
  const { snapshot } = heap;
  const start = at(snapshot.firstEdge, node);
  const total = at(snapshot.firstEdge, node + 1) - start;
  const first = Array.from({ length: Math.min(total, maxReferences) }, (_, i) => reference(heap, start + i, snapshot.target(start + i)));
  return { total, first };
}

function reference(heap: ViewerHeap, edge: number, other: number): Reference {
  const { snapshot } = heap;
  return {
    edge: snapshot.edgeName(edge),
    edgeKind: snapshot.edgeType(edge),
    id: snapshot.id(other),
    name: nameOf(heap, other),
    retained: heap.retained[other] ?? 0,
  };
}
