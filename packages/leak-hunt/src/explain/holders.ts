/** Finds every older object that keeps a thing alive: who mends only one of the references has mended nothing. */
import { categoryOf, isVisible, isWithoutConstructor } from '../detect/growth';
import { visitOf } from '../detect/series';
import { isBornInVisit, suspectReferenceOf, type SuspectReference } from '../detect/suspect-reference';
import { isDomNode } from '../heap/document-tree';
import type { Heap } from '../heap/heap';
import type { OlderReferences, Reachability } from '../heap/reachability';
import { at, type Snapshot } from '../heap/snapshot';
import type { PathNode } from '../heap/types';
import type { Recording } from '../record/types';
import { identityOf } from './classes';
import { theBrowser } from './path-nodes';

/** A retainer path to a thing, and the suspect reference on it. */
export interface Holder extends SuspectReference {
  path: PathNode[];
}

/** The heap and what is computed from it. */
export interface Heaps {
  recording: Recording;
  reachability: Reachability;
  heap: Heap;
}

/**
 * The holders of a node besides the one on its retainer path: each keeps the node alive if that reference is gone.
 * @param path the node's retainer path
 */
function otherHoldersOf({ recording, reachability, heap }: Heaps, path: readonly PathNode[]): Holder[] {
  const { snapshot } = recording;
  const node = path.at(-1)?.node;
  // V8 keeps strings in many places.
  if (node === undefined || isWithoutConstructor(snapshot.type(node))) return [];
  const found = reachability.olderReferencesTo([node], (other) => isBornInVisit(recording, other), (other) => isVisible(snapshot, other));
  const isOnPath = ({ from, to }: { from: number; to: number }) => path.some((step, i) => step.node === from && path[i + 1]?.node === to);
  const others = found.references.filter((reference) => !isOnPath(reference) && isAuthors(snapshot, reference));
  if (others.length === 0) return [];
  const paths = heap.pathsWithout(found.blocked);
  return others.flatMap(({ from, to }) => {
    const above = paths.to(from);
    if (!paths.reaches(from)) return [];
    const whole = linked(snapshot, above.length > 0 ? above : [{ node: from, edge: undefined }], wayFrom(found, to));
    const suspect = suspectReferenceOf(recording, whole);
    return suspect && suspect.retainer !== suspect.retained ? [{ ...suspect, path: whole }] : [];
  });
}

/**
 * The other holders of a leak, one of each name: those that keep what two visits left. What keeps the objects of one visit
 * only, such as a list of the newest, is no part of the leak.
 * @param path the retainer path of one of the leak's objects
 * @param nodes the leak's objects of that kind
 * @param nameOf the name of a holder
 */
export async function lastingHolders(
  heaps: Heaps,
  path: readonly PathNode[],
  nodes: readonly number[],
  nameOf: (holder: Holder) => Promise<string>,
): Promise<{ name: string; holder: Holder }[]> {
  const { snapshot, marks } = heaps.recording;
  const found = new Map<string, Holder>();
  for (const holder of otherHoldersOf(heaps, path)) {
    const name = await nameOf(holder);
    if (name !== theBrowser && !found.has(name)) found.set(name, holder);
  }
  if (found.size === 0) return [];
  const visitOfNode = (node: number) => visitOf(snapshot.id(node), marks);
  const visit = visitOfNode(path.at(-1)?.node ?? 0);
  const other = nodes.find((node) => Math.abs(visitOfNode(node) - visit) === 1);
  if (other === undefined) return [];
  const otherPath = heaps.heap.pathTo(other);
  const own = suspectReferenceOf(heaps.recording, otherPath);
  const lasting = new Set([...(own ? [{ ...own, path: otherPath }] : []), ...otherHoldersOf(heaps, otherPath)].map((holder) => signatureOf(snapshot, holder)));
  return [...found].filter(([, holder]) => lasting.has(signatureOf(snapshot, holder))).map(([name, holder]) => ({ name, holder }));
}

/** What the references of one holder have in common, whichever visit the retained object is from. */
function signatureOf(snapshot: Snapshot, { path, retainer, retained }: Holder): string {
  const to = path.findIndex(({ node }) => node === retainer);
  const named = path.slice(0, Math.max(to, 0)).findLast(({ edge }) => edge !== undefined && /^(property|context)$/.test(snapshot.edgeType(edge)));
  const name = named?.edge === undefined ? '' : snapshot.edgeName(named.edge);
  return `${name} ${categoryOf(snapshot, retainer)} > ${categoryOf(snapshot, retained)} ${identityOf(snapshot, retained)}`;
}

/** Whether the author knows of a reference. Of those between an element and the browser, only an observer's counts. */
function isAuthors(snapshot: Snapshot, { from, to }: { from: number; to: number }): boolean {
  // The document's list of style sheets is an object of its own in Blink.
  if (snapshot.type(from) === 'synthetic' || snapshot.name(from).startsWith('V8ObservableArray')) return false;
  return !isDomNode(snapshot, to) || snapshot.type(from) !== 'native' || snapshot.name(from).startsWith('system / ') || snapshot.name(from).includes('Observ');
}

function wayFrom({ next }: OlderReferences, from: number): number[] {
  const way: number[] = [];
  for (let node: number | undefined = from; node !== undefined; node = next.get(node)) way.push(node);
  return way;
}

function linked(snapshot: Snapshot, above: readonly PathNode[], way: readonly number[]): PathNode[] {
  const nodes = [...above.map(({ node }) => node).slice(-1), ...way];
  const steps = nodes.map((node, i): PathNode => ({ node, edge: i === nodes.length - 1 ? undefined : edgeTo(snapshot, node, nodes[i + 1] ?? 0) }));
  return [...above.slice(0, -1), ...steps];
}

/** The reference between two nodes; one with a name, if there are several. */
function edgeTo(snapshot: Snapshot, from: number, to: number): number | undefined {
  let found: number | undefined;
  for (let edge = at(snapshot.firstEdge, from); edge < at(snapshot.firstEdge, from + 1); edge++) {
    if (snapshot.target(edge) !== to || snapshot.edgeType(edge) === 'weak') continue;
    if (/^(property|context)$/.test(snapshot.edgeType(edge))) return edge;
    found ??= edge;
  }
  return found;
}
