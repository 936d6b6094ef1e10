import { at, type Snapshot } from 'leak-hunt/heap';
import type { Group, Groups } from './groups';

/** Groups beyond this many share the last place when objects are matched one by one. */
const maxPlaces = 2 ** 20;

/** Of the ids that two snapshots share, how many must name the same sort of object for them to be of one session. */
const sameSession = 0.98;

/** What is kept of a snapshot that another is compared with. */
export interface Digest {
  groups: Group[];
  /** One number an object, `id * 2^20 + group`, in order. */
  objects: Float64Array;
}

interface Difference {
  group: Group;
  countBefore: number;
  countAfter: number;
  bytesBefore: number;
  bytesAfter: number;
  /** Objects that only the later snapshot has, and only the earlier; 0 when they cannot be matched. */
  added: number;
  deleted: number;
}

export interface Comparison {
  differences: Difference[];
  /** Whether both come from one session, so that ids tell one object from another. */
  isSameSession: boolean;
  /** How many of the shared ids name the same sort of object, from 0 to 1. */
  agreement: number;
}

/** @returns what `compare` needs of a snapshot */
export function digestOf(snapshot: Snapshot, { list, of }: Groups): Digest {
  const objects = new Float64Array(snapshot.nodeCount);
  for (let node = 0; node < objects.length; node++) {
    objects[node] = snapshot.id(node) * maxPlaces + Math.min(at(of, node), maxPlaces - 1);
  }
  return { groups: list, objects: objects.sort() };
}

/** What came and what went between two snapshots, by constructor; by object where ids mean the same in both. */
export function compare(before: Digest, after: Digest): Comparison {
  const byKey = new Map<string, Difference>();
  const differenceOf = (group: Group) => {
    let found = byKey.get(group.key);
    if (!found) byKey.set(group.key, (found = { group, countBefore: 0, countAfter: 0, bytesBefore: 0, bytesAfter: 0, added: 0, deleted: 0 }));
    return found;
  };
  // The later snapshot first: what a row says about its group then is what can be looked at.
  const inAfter = after.groups.map(differenceOf);
  const inBefore = before.groups.map(differenceOf);
  for (const [i, { count, shallow }] of after.groups.entries()) Object.assign(inAfter[i] ?? {}, { countAfter: count, bytesAfter: shallow });
  for (const [i, { count, shallow }] of before.groups.entries()) Object.assign(inBefore[i] ?? {}, { countBefore: count, bytesBefore: shallow });
  const { shared, alike } = match(before.objects, after.objects, inBefore, inAfter);
  const agreement = shared === 0 ? 0 : alike / shared;
  const isSameSession = agreement >= sameSession;
  if (!isSameSession) for (const difference of byKey.values()) Object.assign(difference, { added: 0, deleted: 0 });
  return { differences: [...byKey.values()], isSameSession, agreement };
}

/** Goes through both orders of ids at once. */
function match(before: Float64Array, after: Float64Array, inBefore: readonly Difference[], inAfter: readonly Difference[]) {
  let shared = 0;
  let alike = 0;
  for (let b = 0, a = 0; b < before.length || a < after.length; ) {
    const idBefore = b < before.length ? Math.floor((before[b] ?? 0) / maxPlaces) : Number.POSITIVE_INFINITY;
    const idAfter = a < after.length ? Math.floor((after[a] ?? 0) / maxPlaces) : Number.POSITIVE_INFINITY;
    const gone = inBefore[(before[b] ?? 0) % maxPlaces];
    const come = inAfter[(after[a] ?? 0) % maxPlaces];
    if (idBefore <= idAfter) b++;
    if (idAfter <= idBefore) a++;
    if (idBefore === idAfter) {
      shared++;
      if (gone === come) alike++;
    }
    // An id that now names something else was given anew: one object went, another came.
    if (idBefore < idAfter || (idBefore === idAfter && gone !== come)) count(gone, 'deleted');
    if (idAfter < idBefore || (idBefore === idAfter && gone !== come)) count(come, 'added');
  }
  return { shared, alike };
}

function count(difference: Difference | undefined, what: 'added' | 'deleted'): void {
  if (difference) difference[what]++;
}
