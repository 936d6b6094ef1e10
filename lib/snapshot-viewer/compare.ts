import { at, type Snapshot } from 'leak-hunt/heap';
import type { Group, Groups } from './groups';

/** The largest number of groups whose objects can be matched one by one. All further groups count as one. */
const maxPlaces = 2 ** 20;

/** Two snapshots count as one session if at least this share of their common ids belongs to the same group in both. */
const sameSession = 0.98;

/** The part of a snapshot that a comparison needs. */
export interface Digest {
  groups: Group[];
  /** One number for each object, `id * 2^20 + group`, sorted. */
  objects: Float64Array;
}

interface Difference {
  group: Group;
  countBefore: number;
  countAfter: number;
  bytesBefore: number;
  bytesAfter: number;
  /** Objects that are only in the later snapshot. 0 if the objects cannot be matched. */
  added: number;
  /** Objects that are only in the earlier snapshot. 0 if the objects cannot be matched. */
  deleted: number;
}

export interface Comparison {
  differences: Difference[];
  /** Whether both snapshots come from one session. Only then does an id mean the same object in both. */
  isSameSession: boolean;
  /** The share of common ids that belong to the same group in both, from 0 to 1. */
  agreement: number;
}

/** Extracts from a snapshot what `compare` needs. */
export function digestOf(snapshot: Snapshot, { list, of }: Groups): Digest {
  const objects = new Float64Array(snapshot.nodeCount);
  for (let node = 0; node < objects.length; node++) {
    objects[node] = snapshot.id(node) * maxPlaces + Math.min(at(of, node), maxPlaces - 1);
  }
  return { groups: list, objects: objects.sort() };
}

/** Compares two snapshots by constructor. If both come from one session, it also matches their objects by id. */
export function compare(before: Digest, after: Digest): Comparison {
  const byKey = new Map<string, Difference>();
  const differenceOf = (group: Group) => {
    let found = byKey.get(group.key);
    if (!found) byKey.set(group.key, (found = { group, countBefore: 0, countAfter: 0, bytesBefore: 0, bytesAfter: 0, added: 0, deleted: 0 }));
    return found;
  };
  // The later snapshot first: its groups are the ones whose objects the viewer can show.
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

/** Merges the two sorted lists of ids. Counts added and deleted objects, common ids, and common ids with the same group. */
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
    // An id with another group was assigned a second time: one object was deleted and one was added.
    if (idBefore < idAfter || (idBefore === idAfter && gone !== come)) count(gone, 'deleted');
    if (idAfter < idBefore || (idBefore === idAfter && gone !== come)) count(come, 'added');
  }
  return { shared, alike };
}

function count(difference: Difference | undefined, what: 'added' | 'deleted'): void {
  if (difference) difference[what]++;
}
