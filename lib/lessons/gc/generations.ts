import { range } from './graph';
import { counted, listed } from './words';

/**
 * Simulates a heap with two generations. New objects are allocated in the nursery, which has two halves; one of them is
 * in use. When that half is full, a scavenge copies live objects into the other half. Objects that survive for the
 * second time are promoted into the old space. The old space is collected by mark and sweep, far more rarely. After: V8
 * blog, "Trash talk: the Orinoco garbage collector", https://v8.dev/blog/trash-talk
 */

export type Place = 'left' | 'right' | 'old';

export interface Cell {
  id: string;
  label: string;
  place: Place;
  /** The number of scavenges that it has survived. */
  survived: number;
}

export interface Heap {
  /** In the order of their addresses in memory. */
  cells: readonly Cell[];
  /** The half of the nursery in which objects are allocated. */
  active: 'left' | 'right';
  /** The ids of the objects that the program's variables refer to. */
  variables: readonly string[];
  references: readonly { from: string; to: string }[];
  /** The running collection, if any. `settled` contains the ids that it has copied or marked. */
  collecting: 'no' | 'scavenge' | 'full';
  settled: ReadonlySet<string>;
  made: number;
  scavenges: number;
  fulls: number;
  promoted: number;
  /** The id of the object of the last step. */
  at: string | undefined;
  sentence: string;
}

export const nurserySize = 6;
export const oldSize = 12;

export const emptyHeap: Heap = {
  cells: [],
  active: 'left',
  variables: [],
  references: [],
  collecting: 'no',
  settled: new Set(),
  made: 0,
  scavenges: 0,
  fulls: 0,
  promoted: 0,
  at: undefined,
  sentence: 'The heap is empty. Make some objects.',
};

export const cellsIn = ({ cells }: Heap, place: Place) => cells.filter((cell) => cell.place === place);

/** The ids of all objects that are reachable from variables. */
export function aliveIn({ variables, references }: Heap): Set<string> {
  return reachableFrom(variables, references);
}

/**
 * Allocates an object that a variable or another object refers to. Collects first if there is no room.
 * @param retainer the id of an object, or undefined for a variable
 * @returns the states up to the new object; without the object if memory is full
 */
export function make(heap: Heap, retainer?: string): Heap[] {
  const before: Heap[] = [];
  let now = heap;
  // If every object of the nursery is alive, the first scavenge frees nothing and the second promotes them.
  for (let times = 0; times < 2 && isNurseryFull(now); times++) {
    before.push(...scavenge(now));
    now = before.at(-1) ?? now;
  }
  if (isNurseryFull(now)) {
    return [...before, { ...now, sentence: 'Out of memory: everything is alive, and both generations are full.' }];
  }
  const id = `o${now.made + 1}`;
  const label = String(now.made + 1);
  const retainerLabel = now.cells.find((cell) => cell.id === retainer)?.label;
  return [
    ...before,
    {
      ...now,
      cells: [...now.cells, { id, label, place: now.active, survived: 0 }],
      variables: retainerLabel === undefined ? [...now.variables, id] : now.variables,
      references: retainer === undefined || retainerLabel === undefined ? now.references : [...now.references, { from: retainer, to: id }],
      made: now.made + 1,
      at: id,
      sentence: `Object ${label} is made in the nursery, held by ${retainerLabel === undefined ? 'a variable' : `object ${retainerLabel}`}.`,
    },
  ];
}

const isNurseryFull = (heap: Heap) => cellsIn(heap, heap.active).length >= nurserySize;

/** The program drops every reference to an object. */
export function release(heap: Heap, id: string): Heap {
  const label = heap.cells.find((cell) => cell.id === id)?.label ?? id;
  return {
    ...heap,
    variables: heap.variables.filter((one) => one !== id),
    references: heap.references.filter(({ to }) => to !== id),
    at: id,
    sentence: `Nothing refers to object ${label} any more. It stays where it is until a collection comes by.`,
  };
}

/**
 * Collects the nursery, step by step, without reading the old space. The remembered set holds the references from the
 * old space into the nursery. They count as roots, even if the old object itself is unreachable. A full collection runs
 * first if the old space has no room for the objects that might be promoted.
 */
export function scavenge(start: Heap): Heap[] {
  const candidates = cellsIn(start, start.active).filter(({ survived }) => survived > 0).length;
  const before = cellsIn(start, 'old').length + candidates > oldSize ? fullCollection(start) : [];
  const from = before.at(-1) ?? start;
  const alive = nurseryAlive(from);
  const steps: Heap[] = [...before];
  let now: Heap = { ...from, collecting: 'scavenge', settled: new Set(), at: undefined, sentence: 'Scavenge: the nursery is full or was asked to be collected. The program stops.' };
  steps.push(now);
  for (const cell of cellsIn(from, from.active).filter(({ id }) => alive.has(id))) {
    now = evacuate(now, cell);
    steps.push(now);
  }
  const dead = cellsIn(now, from.active).filter(({ id }) => !now.settled.has(id));
  const left = removed(now, new Set(dead.map(({ id }) => id)));
  steps.push({
    ...left,
    collecting: 'no',
    settled: new Set(),
    active: other(from.active),
    scavenges: left.scavenges + 1,
    at: undefined,
    sentence: `${dead.length > 0 ? `${counted(dead.length, 'dead object')} cost nothing: the whole half is free again.` : 'Nothing was dead.'} The halves change places.`,
  });
  return steps;
}

/**
 * Moves a live object of the nursery into the other half or, when it survives for the second time, into the old space.
 */
function evacuate(heap: Heap, cell: Cell): Heap {
  const isPromoted = cell.survived > 0 && cellsIn(heap, 'old').length < oldSize;
  const place = isPromoted ? 'old' : other(heap.active);
  const moved = { ...cell, place, survived: cell.survived + 1 } as const;
  return {
    ...heap,
    cells: [...heap.cells.filter(({ id }) => id !== cell.id), moved],
    settled: new Set([...heap.settled, cell.id]),
    promoted: heap.promoted + (isPromoted ? 1 : 0),
    at: cell.id,
    sentence: isPromoted
      ? `Object ${cell.label} survives for the second time: promoted into the old space.`
      : `Object ${cell.label} is alive: copied into the other half.`,
  };
}

/** Collects both generations by mark and sweep, in three steps; no object moves. */
export function fullCollection(from: Heap): Heap[] {
  const alive = aliveIn(from);
  const dead = from.cells.filter(({ id }) => !alive.has(id));
  const started: Heap = { ...from, collecting: 'full', settled: new Set(), at: undefined, sentence: 'Full collection: both generations are marked from the variables.' };
  const marked: Heap = { ...started, settled: alive, sentence: `${counted(alive.size, 'object')} marked.` };
  const left = removed(marked, new Set(dead.map(({ id }) => id)));
  const words = dead.length > 0 ? `Swept: ${listed(dead.map(({ label }) => label))} freed.` : 'Swept: nothing to free.';
  return [started, marked, { ...left, collecting: 'no', settled: new Set(), fulls: left.fulls + 1, sentence: words }];
}

/**
 * The remembered set: the references from the old space into the nursery, which a scavenge must know without reading
 * the old space.
 */
function remembered(heap: Heap): { from: string; to: string }[] {
  const old = new Set(cellsIn(heap, 'old').map(({ id }) => id));
  return heap.references.filter(({ from, to }) => old.has(from) && !old.has(to));
}

function nurseryAlive(heap: Heap): Set<string> {
  const old = new Set(cellsIn(heap, 'old').map(({ id }) => id));
  const roots = [...heap.variables, ...remembered(heap).map(({ to }) => to)].filter((id) => !old.has(id));
  return reachableFrom(roots, heap.references.filter(({ from, to }) => !old.has(from) && !old.has(to)));
}

function reachableFrom(roots: readonly string[], references: readonly { from: string; to: string }[]): Set<string> {
  const met = new Set<string>();
  const next = [...roots];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (met.has(id)) continue;
    met.add(id);
    for (const { from, to } of references) if (from === id) next.push(to);
  }
  return met;
}

function removed(heap: Heap, ids: ReadonlySet<string>): Heap {
  return {
    ...heap,
    cells: heap.cells.filter(({ id }) => !ids.has(id)),
    variables: heap.variables.filter((id) => !ids.has(id)),
    references: heap.references.filter(({ from, to }) => !ids.has(from) && !ids.has(to)),
  };
}

const other = (half: 'left' | 'right') => (half === 'left' ? 'right' : 'left');

/**
 * Simulates a program that answers requests. Each request allocates three objects, drops two of them when it has been
 * answered, and leaves one in a cache with a limit of four, from which the oldest is dropped.
 */
export function answerRequests(heap: Heap, count: number): Heap[] {
  const states: Heap[] = [];
  let now = heap;
  const go = (next: readonly Heap[]) => {
    states.push(...next);
    now = next.at(-1) ?? now;
  };
  const cached: string[] = [];
  for (const request of range(0, count)) {
    const own: string[] = [];
    for (const part of range(0, 3)) {
      const made = now.made;
      go(make(now));
      if (now.made === made) return states; // out of memory
      if (part === 2 && request % 2 === 0) cached.push(`o${now.made}`);
      else own.push(`o${now.made}`);
    }
    for (const id of own) go([release(now, id)]);
    const oldest = cached.length > 4 ? cached.shift() : undefined;
    if (oldest !== undefined) go([release(now, oldest)]);
  }
  return states;
}
