import type { ContainerGrowth } from '../detect/container-growth';
import { visitOf } from '../detect/series';
import type { SuspectReference } from '../detect/suspect-reference';
import type { Growth } from '../detect/types';
import { at, type Snapshot } from '../heap/snapshot';
import { isSearchable } from '../record/container-size';
import type { Proof, Recording, Resources } from '../record/types';

/** Of how many visits objects are held, and how many of each. A handle takes V8 some 10 ms, because it searches the heap. */
const heldVisits = 3;
const heldOfEach = 2;

const nothing: Proof = { held: [], resources: [], counts: [], containers: [], isTrimmed: false };

/**
 * What proves a leak of objects: some of those that the first visits left. If all of them are strings or scopes, to which
 * nothing can refer weakly, or objects of a closed popup, the size of what retains them.
 * @param retained marks (1) what the leak retains
 */
export function proofOf(recording: Recording, growth: Growth, retained: Uint8Array, suspects: readonly SuspectReference[]): Proof {
  const { snapshot } = recording;
  if (!isSearchable(snapshot)) return nothing;
  const named = firstOfVisits(recording, growth.nodes);
  const held = named.length > 0 ? named : firstOfVisits(recording, marked(retained));
  const retainers = [...new Set(suspects.map(({ retainer }) => retainer))];
  return {
    ...nothing,
    held: held.map((node) => snapshot.id(node)),
    containers: retainers.map((node) => ({ container: snapshot.id(node), perVisit: growth.perVisit / retainers.length })),
  };
}

/** What proves a leak of resources: those that the first visits opened, or else their number. */
export function proofOfResource({ first = [], what, perVisit }: Growth<Resources>): Proof {
  if (first.length > 0) return { ...nothing, resources: first };
  return { ...nothing, counts: [{ key: what.replace(/^<(.*)>$/, '$1'), perVisit }] };
}

/** What proves that a container grows: its size. */
export function proofOfContainer({ container, perVisit }: ContainerGrowth): Proof {
  return { ...nothing, containers: [{ container, perVisit }] };
}

/** Some nodes of the first visits that left any, without the last visit. */
function firstOfVisits({ snapshot, marks }: Recording, nodes: Iterable<number>): number[] {
  const byVisit = new Map<number, number[]>();
  for (const node of nodes) {
    const visit = visitOf(snapshot.id(node), marks);
    const known = byVisit.get(visit) ?? [];
    if (visit < 0 || visit === marks.length - 2 || known.length >= heldOfEach || !canBeHeld(snapshot, node)) continue;
    byVisit.set(visit, [...known, node]);
  }
  return [...byVisit].sort(([a], [b]) => a - b).slice(0, heldVisits).flatMap(([, members]) => members);
}

function* marked(marks: Uint8Array): Generator<number> {
  for (let node = 0; node < marks.length; node++) if (at(marks, node) === 1) yield node;
}

/**
 * Whether V8 gives a handle to a node by its id: to an object, but not to a string or a scope, and not to a buffer or a view
 * of one (tried in Chromium 156).
 */
function canBeHeld(snapshot: Snapshot, node: number): boolean {
  if (!/^(object|closure|native|regexp)$/.test(snapshot.type(node)) || snapshot.name(node).startsWith('system / ')) return false;
  return ['buffer', 'backing_store'].every((name) => snapshot.child(node, 'internal', name) === undefined);
}
