import type { ContainerGrowth } from '../detect/container-growth';
import { categoryOf } from '../detect/growth';
import { seriesOf, visitOf } from '../detect/series';
import type { SuspectReference } from '../detect/suspect-reference';
import type { Growth } from '../detect/types';
import { isDomNode, parentOf } from '../heap/document-tree';
import { Reachability } from '../heap/reachability';
import { at, type Snapshot } from '../heap/snapshot';
import { isSearchable } from '../record/container-size';
import type { Keeper, Proof, Recording, Resources } from '../record/types';
import { identityOf } from './classes';
import { hasCode, isOwnClass } from './naming';

/** Of how many visits objects are held, and how many of each. A handle takes V8 some 10 ms, because it searches the heap. */
const heldVisits = 3;
const heldOfEach = 2;

const nothing: Proof = { held: [], resources: [], counts: [], containers: [], isTrimmed: false, isTimed: false, keepers: [], instance: undefined, isReplaced: false, bornIn: undefined, perVisit: 0 };

/**
 * What proves a leak of objects: some of those that the first visits left. If all of them are strings or scopes, to which
 * nothing can refer weakly, or objects of a closed popup, the size of what retains them.
 * @param retained marks (1) what the leak retains
 * @param isByResource whether a listener, a timer or another resource belongs to the leak, of which a memo has none
 */
export function proofOf(recording: Recording, growth: Growth, retained: Uint8Array, suspects: readonly SuspectReference[], isByResource: boolean): Proof {
  const { snapshot } = recording;
  if (!isSearchable(snapshot)) return nothing;
  const named = firstOfVisits(recording, growth.nodes);
  const held = named.length > 0 ? named : firstOfVisits(recording, marked(retained));
  const retainers = [...new Set(suspects.map(({ retainer }) => retainer))];
  return {
    ...nothing,
    held: held.map((node) => snapshot.id(node)),
    containers: retainers.map((node) => ({ container: snapshot.id(node), perVisit: growth.perVisit / retainers.length })),
    keepers: keepersOf(recording, growth, suspects),
    instance: isByResource ? undefined : instanceOf(recording, named[0]),
    isReplaced: !areAdded(recording, growth, suspects),
    bornIn: bornLike(snapshot, growth),
    perVisit: growth.perVisit,
  };
}

/** An instance, if its class is the page's own and older than the visits. A class that each visit makes anew has one instance for ever. */
function instanceOf({ snapshot, marks }: Recording, node: number | undefined): number | undefined {
  if (node === undefined || !isOwnClass(snapshot, node) || !hasCode(snapshot, node)) return undefined;
  const prototype = snapshot.child(node, 'property', '__proto__');
  return prototype !== undefined && snapshot.id(prototype) <= (marks[0] ?? 0) ? snapshot.id(node) : undefined;
}

/** See `Proof.bornIn`. Undefined for a group of several categories. */
function bornLike(snapshot: Snapshot, { key, nodes: [sample] }: Growth): Proof['bornIn'] {
  if (sample === undefined || categoryOf(snapshot, sample) !== key) return undefined;
  const identity = identityOf(snapshot, sample);
  return ({ snapshot: later, marks }) => {
    const byThePage = new Reachability(later).byThePage();
    let count = 0;
    for (let node = 0; node < later.nodeCount; node++) {
      if (visitOf(later.id(node), marks) !== 0 || byThePage[node] !== 1 || categoryOf(later, node) !== key) continue;
      if (identityOf(later, node) === identity) count++;
    }
    return count;
  };
}

/**
 * The retainers, if most of the visits that left something have added an entry of their own to one of them. Otherwise what grows
 * hangs below an entry, as in a linked list, and the retainers themselves get no more.
 */
function keepersOf(recording: Recording, growth: Growth, suspects: readonly SuspectReference[]): Keeper[] {
  const { snapshot } = recording;
  if (!suspects.every(({ retainer, retained }) => isEntry(snapshot, retainer, retained)) || !areAdded(recording, growth, suspects)) return [];
  const entries = new Map<number, Set<number>>();
  for (const { retainer, retained } of suspects) entries.set(retainer, (entries.get(retainer) ?? new Set()).add(retained));
  return [...entries].map(([retainer, retained]) => ({ id: snapshot.id(retainer), entries: retained.size }));
}

/** Whether most of the visits that left something have added a reference of their own to an older object. */
function areAdded({ snapshot, marks }: Recording, { series }: Growth, suspects: readonly SuspectReference[]): boolean {
  const added = seriesOf(snapshot, marks, [...new Set(suspects.map(({ retained }) => retained))]);
  const visitsOf = (left: readonly number[]) => left.filter((count) => count > 0).length;
  return visitsOf(added) * 2 > visitsOf(series);
}

/** Whether a node is an element or a property of an object, an entry of a collection, or the child of an element. */
function isEntry(snapshot: Snapshot, retainer: number, retained: number): boolean {
  if (isDomNode(snapshot, retainer)) return isDomNode(snapshot, retained) && parentOf(snapshot, retained) === retainer;
  if (snapshot.type(retainer) !== 'object' || snapshot.name(retainer).startsWith('system / ')) return false;
  const isTarget = (from: number, type: RegExp) => {
    for (let edge = at(snapshot.firstEdge, from); edge < at(snapshot.firstEdge, from + 1); edge++) {
      if (snapshot.target(edge) === retained && type.test(snapshot.edgeType(edge))) return true;
    }
    return false;
  };
  if (isTarget(retainer, /^(property|element)$/)) return true;
  const memories = ['elements', 'properties', 'table'].flatMap((name) => snapshot.child(retainer, 'internal', name) ?? []);
  return memories.some((memory) => isTarget(memory, /^(internal|element)$/));
}

/** What proves a leak of resources: those that the first visits opened, or else their number. */
export function proofOfResource({ first = [], what, perVisit }: Growth<Resources>): Proof {
  if (first.length > 0) return { ...nothing, resources: first };
  return { ...nothing, counts: [{ key: what.replace(/^<(.*)>$/, '$1'), perVisit }] };
}

/** What proves that a container grows: its size. */
export function proofOfContainer({ container, perVisit, isAhead }: ContainerGrowth): Proof {
  // One that grows ahead of its content grows once while the number of visits doubles.
  return { ...nothing, containers: [{ container, perVisit }], isTrimmed: isAhead === true };
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
