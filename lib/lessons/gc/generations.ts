import { range } from './graph';
import { counted, listed } from './words';

/**
 * A heap with two generations, simulated. New objects go into the nursery, which is two halves of which one is in use.
 * When that half is full, a scavenge copies what is alive into the other half; what survives for the second time is
 * promoted into the old space. The old space is collected by mark and sweep, far more rarely.
 * After: V8 blog, "Trash talk: the Orinoco garbage collector", https://v8.dev/blog/trash-talk
 */

export type Place = 'left' | 'right' | 'old';

export interface Cell {
  id: string;
  label: string;
  place: Place;
  /** How many scavenges it has survived. */
  survived: number;
}

export interface Heap {
  /** In the order of their addresses. */
  cells: readonly Cell[];
  /** The half of the nursery in which objects are made. */
  active: 'left' | 'right';
  /** What the program's variables hold. */
  variables: readonly string[];
  references: readonly { from: string; to: string }[];
  /** What a collection is doing: during one, ids that it has copied or marked. */
  collecting: 'no' | 'scavenge' | 'full';
  settled: ReadonlySet<string>;
  made: number;
  scavenges: number;
  fulls: number;
  promoted: number;
  /** What the last step was about. */
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

/** The ids of what the program can still get at. */
export function aliveIn({ variables, references }: Heap): Set<string> {
  return closure(variables, references);
}

/**
 * Makes an object that is held by a variable or by another object; collects first where there is no room.
 * @param holder the id of an object, or undefined for a variable
 * @returns the states from here to there, the last one with the object; or without it, where memory is full
 */
export function make(heap: Heap, holder?: string): Heap[] {
  const before: Heap[] = [];
  let now = heap;
  // Where all of the nursery is alive, the first scavenge frees nothing, and the second promotes it.
  for (let times = 0; times < 2 && isNurseryFull(now); times++) {
    before.push(...scavenge(now));
    now = before.at(-1) ?? now;
  }
  if (isNurseryFull(now)) {
    return [...before, { ...now, sentence: 'Out of memory: everything is alive, and both generations are full.' }];
  }
  const id = `o${now.made + 1}`;
  const label = String(now.made + 1);
  const holderLabel = now.cells.find((cell) => cell.id === holder)?.label;
  return [
    ...before,
    {
      ...now,
      cells: [...now.cells, { id, label, place: now.active, survived: 0 }],
      variables: holderLabel === undefined ? [...now.variables, id] : now.variables,
      references: holder === undefined || holderLabel === undefined ? now.references : [...now.references, { from: holder, to: id }],
      made: now.made + 1,
      at: id,
      sentence: `Object ${label} is made in the nursery, held by ${holderLabel === undefined ? 'a variable' : `object ${holderLabel}`}.`,
    },
  ];
}

const isNurseryFull = (heap: Heap) => cellsIn(heap, heap.active).length >= nurserySize;

/** The program lets go: no variable and no object refers to this one any more. */
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
 * Collects the nursery, step by step; the old space is not looked at. Its references into the nursery are remembered,
 * and count like variables, whether or not the old object is still alive itself. A full collection comes first
 * where the old space has no room for what might be promoted.
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

/** A live object of the nursery moves: into the other half, or, when it survives for the second time, into the old space. */
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

/** Collects both generations by mark and sweep, in three steps; nothing moves. */
export function fullCollection(from: Heap): Heap[] {
  const alive = aliveIn(from);
  const dead = from.cells.filter(({ id }) => !alive.has(id));
  const begun: Heap = { ...from, collecting: 'full', settled: new Set(), at: undefined, sentence: 'Full collection: both generations are marked from the variables.' };
  const marked: Heap = { ...begun, settled: alive, sentence: `${counted(alive.size, 'object')} marked.` };
  const left = removed(marked, new Set(dead.map(({ id }) => id)));
  const words = dead.length > 0 ? `Swept: ${listed(dead.map(({ label }) => label))} freed.` : 'Swept: nothing to free.';
  return [begun, marked, { ...left, collecting: 'no', settled: new Set(), fulls: left.fulls + 1, sentence: words }];
}

/** The references from the old space into the nursery, which a scavenge must know of without looking at the old space. */
export function remembered(heap: Heap): { from: string; to: string }[] {
  const old = new Set(cellsIn(heap, 'old').map(({ id }) => id));
  return heap.references.filter(({ from, to }) => old.has(from) && !old.has(to));
}

function nurseryAlive(heap: Heap): Set<string> {
  const old = new Set(cellsIn(heap, 'old').map(({ id }) => id));
  const roots = [...heap.variables, ...remembered(heap).map(({ to }) => to)].filter((id) => !old.has(id));
  return closure(roots, heap.references.filter(({ from, to }) => !old.has(from) && !old.has(to)));
}

function closure(roots: readonly string[], references: readonly { from: string; to: string }[]): Set<string> {
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
 * A program that answers requests: each makes three objects, lets go of them when it has been answered, and leaves one in a cache,
 * from which the oldest is dropped when there are more than four.
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
      if (now.made === made) return states; // no memory left
      if (part === 2 && request % 2 === 0) cached.push(`o${now.made}`);
      else own.push(`o${now.made}`);
    }
    for (const id of own) go([release(now, id)]);
    const oldest = cached.length > 4 ? cached.shift() : undefined;
    if (oldest !== undefined) go([release(now, oldest)]);
  }
  return states;
}
