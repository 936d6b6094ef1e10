import { categoryOf, isVisible, visitOf } from '../detect/growth';
import { isYoung, type SuspectReference } from '../detect/suspect-reference';
import type { Growth } from '../detect/types';
import { entryPartners } from '../heap/map-entries';
import type { Reachability } from '../heap/reachability';
import { at, type Snapshot } from '../heap/snapshot';
import type { Recording } from '../record/types';

/**
 * What makes survivors one cluster, the narrowest first: that the same object holds the same sort of thing; that the same
 * sort of thing is held, for a leak that every visit hangs on another object (a note on one more row, say); or, where even
 * that changes from visit to visit, that they are of one sort themselves.
 */
export const likenesses = ['retainer', 'held', 'survivor'] as const;
export type Likeness = (typeof likenesses)[number];

/** Survivors whose shortest paths lead over suspect references that are alike. */
export interface Cluster {
  signature: string;
  suspects: SuspectReference[];
  survivors: number[];
}

/** What a cluster's references retain; and where its survivors are held by others as well, those others' part, too. */
export function retainedByAll(recording: Recording, reachability: Reachability, { suspects, survivors }: Cluster): Uint8Array {
  const { snapshot } = recording;
  const held = heldBy(recording, suspects);
  const retained = reachability.retainedBy(held);
  const shared = survivors.filter((node) => !at(retained, node));
  if (shared.length === 0) return retained;
  const entrances = reachability.entrancesTo(shared, (node) => isYoung(recording, node), (node) => isVisible(snapshot, node));
  return reachability.retainedBy([...held, ...entrances]);
}

/**
 * The cluster with most survivors, of those that have some of each visit but the first and the last, and whose signature
 * was not given before; undefined when there is none left.
 * @param suspectOfNode the suspect reference on a survivor's path
 */
export function largestCluster(
  recording: Recording,
  suspectOfNode: (node: number) => SuspectReference | undefined,
  growths: readonly Growth[],
  alike: Likeness,
  given: ReadonlySet<string>,
): Cluster | undefined {
  const clusters = new Map<string, Cluster>();
  for (const node of growths.flatMap((growth) => growth.nodes)) {
    const suspect = suspectOfNode(node);
    if (!suspect || suspect.retainer === suspect.held) continue; // such as the window of a frame: the browser itself keeps it
    const signature = signatureOf(recording.snapshot, node, suspect, alike);
    if (given.has(signature)) continue;
    const cluster = clusters.get(signature) ?? { signature, suspects: [], survivors: [] };
    cluster.suspects.push(suspect);
    cluster.survivors.push(node);
    clusters.set(signature, cluster);
  }
  return [...clusters.values()]
    .filter(({ survivors }) => isOfEveryVisit(recording, survivors))
    .sort((a, b) => b.survivors.length - a.survivors.length)[0];
}

/** Whether each visit left one of the nodes; the first and the last, which do not count, excepted. */
function isOfEveryVisit({ snapshot, marks }: Recording, nodes: readonly number[]): boolean {
  const visits = new Set(nodes.map((node) => visitOf(snapshot.id(node), marks)));
  return marks.slice(3).every((_, before) => visits.has(before + 1));
}

/** What the suspect references hold; of an entry in a Map, key and value. */
function heldBy(recording: Recording, suspects: readonly SuspectReference[]): Set<number> {
  const { snapshot } = recording;
  const held = new Set(suspects.map((reference) => reference.held));
  const isWanted = (node: number) => isYoung(recording, node) && isVisible(snapshot, node);
  const retainers = new Set(suspects.map(({ retainer }) => retainer));
  return new Set([...held, ...[...retainers].flatMap((retainer) => entryPartners(snapshot, retainer, held, isWanted))]);
}

function signatureOf(snapshot: Snapshot, survivor: number, { retainer, held }: SuspectReference, alike: Likeness): string {
  if (alike === 'survivor') return categoryOf(snapshot, survivor);
  const written = snapshot.location(held);
  const where = written ? `${written.scriptId}:${written.line}:${written.column}` : '';
  return `${alike === 'retainer' ? retainer : ''} ${categoryOf(snapshot, held)} ${where}`;
}
