import { categoryOf, isVisible, isWithoutConstructor } from '../detect/growth';
import { isSteady, perVisitOf, seriesOf, visitsForRhythm } from '../detect/series';
import { isBornInVisit, type SuspectReference } from '../detect/suspect-reference';
import type { Growth } from '../detect/types';
import { entryPartners } from '../heap/map-entries';
import type { Reachability } from '../heap/reachability';
import { at, positionKey, type Snapshot } from '../heap/snapshot';
import type { Recording } from '../record/types';

/**
 * What the survivors of one cluster have in common, the strictest first. `retainer`: the same object retains objects of the
 * same category. `retained`: the retained objects have the same category, but each visit has another retainer (for example
 * a note on one more row). `survivor`: only the survivors have the same category. `scattered`: the same object retains
 * objects of different categories.
 */
export const clusterKeys = ['retainer', 'retained', 'survivor', 'scattered'] as const;
export type ClusterKey = (typeof clusterKeys)[number];

/** Survivors whose suspect references have the same signature. */
export interface Cluster {
  signature: string;
  suspects: SuspectReference[];
  survivors: number[];
}

/**
 * Marks (1) what the suspect references of a cluster retain. If something else retains their targets or the survivors, too,
 * includes what that retains: only when all of these references are gone is the memory free.
 */
export function retainedByAll(recording: Recording, reachability: Reachability, { suspects, survivors }: Cluster): Uint8Array {
  const { snapshot } = recording;
  const firsts = retainedNodesOf(recording, suspects);
  const retained = reachability.retainedBy(firsts);
  const shared = survivors.filter((node) => !at(retained, node));
  const isText = [...firsts].every((node) => isWithoutConstructor(snapshot.type(node)));
  const wanted = isText ? shared : [...firsts, ...shared];
  if (wanted.length === 0) return retained;
  const entrances = reachability.entrancesTo(wanted, (node) => isBornInVisit(recording, node), (node) => isVisible(snapshot, node));
  const others = entrances.filter((node) => !firsts.has(node));
  return others.length === 0 ? retained : reachability.retainedBy([...firsts, ...others]);
}

/**
 * The cluster with the most survivors. It grows with the visits, and has a new signature.
 * Undefined if there is none.
 * @param suspectOfNode the suspect reference on a survivor's path
 */
export function largestCluster(
  recording: Recording,
  suspectOfNode: (node: number) => SuspectReference | undefined,
  growths: readonly Growth[],
  clusterKey: ClusterKey,
  usedSignatures: ReadonlySet<string>,
): Cluster | undefined {
  const clusters = new Map<string, Cluster>();
  for (const node of growths.flatMap(({ nodes }) => sampled(nodes))) {
    const suspect = suspectOfNode(node);
    if (!suspect || suspect.retainer === suspect.retained) continue; // for example the window of a frame, which the browser retains
    const signature = signatureOf(recording.snapshot, node, suspect, clusterKey);
    if (usedSignatures.has(signature)) continue;
    const cluster = clusters.get(signature) ?? { signature, suspects: [], survivors: [] };
    cluster.suspects.push(suspect);
    cluster.survivors.push(node);
    clusters.set(signature, cluster);
  }
  return [...clusters.values()]
    .filter(({ survivors }) => doesGrow(recording, survivors))
    .sort((a, b) => b.survivors.length - a.survivors.length)[0];
}

/** How many nodes of a group are looked at. A visit may leave tens of thousands of equal objects, and each needs its path. */
const mostOfGroup = 2_000;

/** The nodes, or as many of them at equal distances. Nodes are in the order of their birth, so all visits are among them. */
function sampled(nodes: readonly number[]): readonly number[] {
  const step = Math.ceil(nodes.length / mostOfGroup);
  return step <= 1 ? nodes : nodes.filter((_, i) => i % step === 0);
}

/** Whether the number of the nodes grows with the visits. Strings must grow by the same number, because V8 may create one again. */
function doesGrow({ snapshot, marks }: Recording, nodes: readonly number[]): boolean {
  const series = seriesOf(snapshot, marks, nodes);
  if (perVisitOf(series) === 0) return false;
  return series.length < visitsForRhythm || isSteady(series) || !nodes.some((node) => snapshot.type(node).includes('string'));
}

/** The objects that the suspect references retain. Of an entry in a Map, both key and value. */
function retainedNodesOf(recording: Recording, suspects: readonly SuspectReference[]): Set<number> {
  const { snapshot } = recording;
  const nodes = new Set(suspects.map(({ retained }) => retained));
  const isWanted = (node: number) => isBornInVisit(recording, node) && isVisible(snapshot, node);
  const retainers = new Set(suspects.map(({ retainer }) => retainer));
  return new Set([...nodes, ...[...retainers].flatMap((retainer) => entryPartners(snapshot, retainer, nodes, isWanted))]);
}

function signatureOf(snapshot: Snapshot, survivor: number, { retainer, retained }: SuspectReference, clusterKey: ClusterKey): string {
  if (clusterKey === 'survivor') return categoryOf(snapshot, survivor);
  if (clusterKey === 'scattered') return String(retainer);
  const written = snapshot.location(retained);
  const where = written ? positionKey(written) : '';
  return `${clusterKey === 'retainer' ? retainer : ''} ${categoryOf(snapshot, retained)} ${where}`;
}
