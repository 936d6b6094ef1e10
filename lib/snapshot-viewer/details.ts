import { at, Components, label, none, type PathNode, type PathStep, stepsOf, unknownHandles } from 'leak-hunt/heap';
import type { ViewerHeap } from './heap';
import { nameOf } from './sources';
import { stackOf, type Frame } from './stack';

/** One object on a retainer path. */
export interface PathStation extends PathStep {
  /** As a person would say it; '' for a container of the engine's own. */
  label: string;
  /** Whether here an object older than the recording holds one born in it. */
  isSuspect: boolean;
}

/** One reference from or to an object. */
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
  /** The nearest object that is on every path to it; undefined where that is the root. */
  dominator: { id: number; name: string } | undefined;
  isDetached: boolean;
  isUnreachable: boolean;
  path: PathStation[];
  /** How many stations were left out in the middle of the path, behind its first `maxEnd`. */
  leftOut: number;
  holders: { total: number; first: Reference[] };
  fields: { total: number; first: Reference[] };
  /** Who allocated it, innermost first; empty where the file does not say. */
  stack: Frame[];
}

const maxReferences = 100;

/** Of a path longer than twice this, the middle is left out: it is one list, and a list looks the same all along. */
const maxEnd = 60;

/** Everything about one object. */
export function detailsOf(heap: ViewerHeap, node: number): ObjectDetails {
  const { snapshot, groups } = heap;
  const path = stationsTo(heap, node);
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
    holders: holdersOf(heap, node),
    fields: fieldsOf(heap, node),
    stack: stackOf(snapshot, node),
  };
}

function stationsTo(heap: ViewerHeap, node: number): { path: PathStation[]; leftOut: number } {
  const { snapshot } = heap;
  const vocabulary = { ...unknownHandles, components: new Components(snapshot, undefined) };
  const path = heap.pathTo(node);
  const suspect = suspectOf(heap, path);
  const leftOut = Math.max(0, path.length - 2 * maxEnd);
  /** The stations from one place of the path up to another. The one before tells which reference leads to the first. */
  const stations = (from: number, to: number): PathStation[] => {
    const before = Math.max(0, from - 1);
    return stepsOf(heap, path.slice(before, to))
      .slice(from - before)
      .map((step, i): PathStation => {
        const here = path[from + i]?.node ?? 0;
        return { ...step, name: nameOf(heap, here), label: label(snapshot, here, vocabulary), isSuspect: from + i === suspect };
      });
  };
  const whole = leftOut === 0 ? stations(0, path.length) : [...stations(0, maxEnd), ...stations(maxEnd + leftOut, path.length)];
  return { path: whole, leftOut };
}

/**
 * The place of the lowest station that was born in the recording and is held, directly or through the browser's own
 * objects, which have no birth, by one that is older. The hunter finds the guilty reference the same way.
 */
function suspectOf({ snapshot, births }: ViewerHeap, path: readonly PathNode[]): number {
  let suspect = -1;
  let isHolderOld = false;
  for (const [i, { node }] of path.entries()) {
    const id = snapshot.id(node);
    if (!births || id % 2 === 0) continue;
    const isYoung = births.spanOf(id) >= 0;
    if (isYoung && isHolderOld) suspect = i;
    isHolderOld = !isYoung;
  }
  return suspect;
}

function holdersOf(heap: ViewerHeap, node: number) {
  const { snapshot } = heap;
  const first: Reference[] = [];
  let total = 0;
  for (let holder = 0; holder < snapshot.nodeCount; holder++) {
    for (let edge = at(snapshot.firstEdge, holder); edge < at(snapshot.firstEdge, holder + 1); edge++) {
      if (snapshot.target(edge) !== node) continue;
      total++;
      if (first.length < maxReferences) first.push(reference(heap, edge, holder));
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
