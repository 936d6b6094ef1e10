import { type ControlGrowth, keptByFramework } from '../detect/control-growth';
import type { ContainerGrowth } from '../detect/container-growth';
import { growthsOf, judge } from '../detect/growth';
import { isAccelerating, seriesOf } from '../detect/series';
import { type SuspectReference, suspectReferenceOf, withoutTracker } from '../detect/suspect-reference';
import type { Growth, Judgement } from '../detect/types';
import type { Components } from '../frameworks/react';
import { stepsOf } from '../heap/path-steps';
import { at, type Snapshot } from '../heap/snapshot';
import type { Cdp, LeakKind, Resources } from '../record/types';
import { type ClusterKey, clusterKeys, largestCluster, retainedByAll } from './clusters';
import { type CoRetained, coRetainedBy, coRetainedSentence } from './co-retained';
import { classOf } from './classes';
import type { Code } from './code';
import { containerLeak, isTexts } from './container-leak';
import { type Heaps, type Holder, lastingHolders } from './holders';
import { LeakLines } from './leak-lines';
import type { Unplaced } from './leak-stacks';
import { calledAs } from './naming';
import type { Originals } from './original-name';
import { pathNodeNames } from './path-nodes';
import { type Payload, payloadOf } from './payload';
import { proofOf, proofOfResource } from './proof';
import { handlesOf, isPartOf, keepersFirst, leakOf, locateResources, mostTelling, type OpenResource, withoutOwnListeners, withoutTextsOfEntries } from './resources';
import type { Scripts } from './scripts';
import { holderName, insideSentence, sentenceOf } from './sentence';
import { scatteredGrowths } from './scattered';
import type { SharedScope } from './shared-scope';
import { SourceLine } from './source-line';
import type { ExplainedLeak, Explanation, Suspect } from './types';

/** What grows, by how it was found. */
export interface Judged {
  objects: Judgement;
  resources: Judgement<Resources>;
  /** The survivors of other categories in each visit. */
  scattered: readonly number[];
  containers: readonly ContainerGrowth[];
}

/**
 * Turns growing groups into leaks. Survivors with equal suspect references are one leak: the listener, its closure, its
 * scope and its payload belong together, because removing that reference frees them all. The suspect reference is the
 * lowest one on the path from an object older than the visits to one born in a visit; the objects above it are meant to
 * live. LeakCanary narrows its traces in the same way, by hand-written rules
 * (https://square.github.io/leakcanary/fundamentals-how-leakcanary-works/#leak-traces).
 * The remaining survivors are grouped by less strict keys (`clusterKeys`), without strings: V8 may replace a concatenated
 * string by a flat one at any time, so a new string on another object after each visit is often no growth.
 * @param code the page's code; several explanations of one snapshot can share it
 * @param visit makes one visit, in which the calls are traced that make the references. Without it only the code tells the lines
 */
export async function explain(heaps: Heaps, judged: Judged, controlGrowth: ControlGrowth, cdp: Cdp, visit: (() => Promise<void>) | undefined, code: Code): Promise<Explanation> {
  const { recording, reachability, heap } = heaps;
  const { objects: judgement, resources: opened, scattered, containers } = judged;
  const { snapshot, marks } = recording;
  const { scripts, readers, scopes, components, originals, sharedScope } = code;
  const sourceLine = new SourceLine(snapshot, scripts, readers, scopes);
  let open = withoutTextsOfEntries(await locateResources(cdp, scripts, snapshot, opened.steady));
  const suspectOfNode = remembered((node) => suspectReferenceOf(recording, heap.pathTo(node)));
  const framework = keptByFramework(recording, growthsOf(judgement), (node) => heap.pathTo(node), controlGrowth);
  const { subtracted } = framework;
  let rest = judgeAgain(judgement, marks, snapshot, (node) => framework.kept.has(node), subtracted);
  const isOfPage = (node: number) => isInOwnFile(snapshot, scripts, node);
  let isUncertain = true;
  const described: Described[] = [];
  let others = scattered.filter((node) => !framework.kept.has(node));
  const growthsFor = (clusterKey: ClusterKey) => {
    if (clusterKey === 'scattered') return scatteredGrowths(recording, others);
    return clusterKey === 'retainer' ? rest.steady : withoutStrings(snapshot, rest.steady);
  };
  for (const growth of containers) {
    // An array has references to its entries besides those of its memory.
    const retained = reachability.retainedBy(new Set([isTexts(growth) ? growth.holder : snapshot.target(growth.edge)]));
    described.push({ ...containerLeak(heap, reachability.bytesOf(retained), components, growth), holders: [] });
    rest = judgeAgain(rest, marks, snapshot, (node) => at(retained, node) === 1, subtracted);
    isUncertain = false;
  }
  if (described.some(({ leak }) => leak.kind === 'wasm')) open = open.filter(({ growth }) => growth.kind !== 'wasm');
  for (const clusterKey of clusterKeys) {
    const usedSignatures = new Set<string>();
    // Find all of them: an allow list could not name a leak that is not found.
    for (;;) {
      const growths = growthsFor(clusterKey);
      const cluster = largestCluster(recording, suspectOfNode, growths, clusterKey, usedSignatures);
      if (!cluster) break;
      usedSignatures.add(cluster.signature);
      const retained = retainedByAll(recording, reachability, cluster);
      const entrances = cluster.suspects.map((suspect) => suspect.retained);
      const payload = await payloadOf(recording, reachability, growths, retained, entrances, isOfPage);
      if (!payload) continue;
      const own = keepersFirst(open.filter((resource) => isPartOf(snapshot, retained, resource)), retained);
      open = open.filter((resource) => !own.includes(resource));
      described.push(await describe(heaps, sharedScope, components, originals, described.length < mostWithHolders, { ...payload, suspects: cluster.suspects, retained, resources: own }));
      isUncertain &&= !/^(retainer|scattered)$/.test(clusterKey) || isString(snapshot, payload.growth);
      rest = judgeAgain(rest, marks, snapshot, (node) => at(retained, node) === 1, subtracted);
      others = others.filter((node) => at(retained, node) === 0);
    }
  }
  for (const resource of open) {
    const unplaced = { path: [], retainer: 0, retained: 0, within: new Uint8Array(), resources: [resource], nodes: [] };
    described.push({ leak: { ...leakOf(resource), suspect: 0, excerpt: null, proof: proofOfResource(resource.growth) }, unplaced, holders: [] });
    isUncertain = false;
  }
  // A second pass finds the lines anew.
  const leakLines = new LeakLines(snapshot, scripts, sourceLine, cdp, isUncertain && recording.hasStacks !== true ? undefined : visit);
  const told = withoutConsequences(described);
  const lines = await leakLines.find(told.flatMap(({ unplaced, holders }) => [unplaced, ...holders.map((holder) => holder.unplaced)]));
  const leaks: Suspect[] = [];
  for (const { leak, unplaced, holders } of told) {
    const { source, library } = lines.shift() ?? leak;
    const others = holders.map(({ name }) => ({ name, source: lines.shift()?.source ?? null }));
    const retainers = leak.retainers?.map(({ name }) => ({ name, source })).concat(others) ?? [];
    const proof = { ...leak.proof, isTrimmed: leak.proof.isTrimmed || (await sourceLine.mayTrim(unplaced.path, unplaced.retained)), isTimed: await sourceLine.mayTrimByTime(unplaced.path, unplaced.retained) };
    leaks.push({ ...leak, proof, source, library: library ?? null, retainers, excerpt: source && (await sourceLine.excerpt(source)) });
  }
  return {
    leaks: withoutOwnListeners(leaks).sort((a, b) => b.retainedBytes - a.retainedBytes),
    rest: { steady: withoutStrings(snapshot, rest.steady), unsteady: [...rest.unsteady, ...opened.unsteady] },
    isUncertain,
    missesStacks: sourceLine.missesStacks,
  };
}

/** Whether an object's class is in one of the author's own files. A class without a file is taken for the author's. */
async function isInOwnFile(snapshot: Snapshot, scripts: Scripts, node: number): Promise<boolean> {
  const written = classOf(snapshot, node);
  const place = written && (await scripts.place(written));
  return !place || scripts.isOwn(place);
}

const containerKinds = new Set<LeakKind>(['string', 'number-store', 'buffer', 'wasm']);

/**
 * The leaks without containers that only become longer, if an object leaks: a list in a library may grow with the calls of a
 * leaked function, and a table with the objects in it. What still grows when the objects are gone is told then.
 */
function withoutConsequences(described: readonly Described[]): readonly Described[] {
  const objects = described.filter(({ leak }) => !containerKinds.has(leak.kind));
  return objects.length > 0 ? objects : described;
}

/** The same function, but it calls `find` only once for each node. */
function remembered<T>(find: (node: number) => T): (node: number) => T {
  const known = new Map<number, T>();
  return (node) => {
    if (!known.has(node)) known.set(node, find(node));
    return known.get(node) as T;
  };
}

function isString(snapshot: Snapshot, { nodes }: Growth): boolean {
  return nodes.some((node) => snapshot.type(node).includes('string'));
}

function withoutStrings(snapshot: Snapshot, growths: readonly Growth[]): Growth[] {
  return growths.filter((growth) => !isString(snapshot, growth));
}

/** A leak without lines, and the references whose lines are wanted: its own, and those of its other holders. */
interface Described {
  leak: Suspect;
  unplaced: Unplaced;
  holders: { name: string; unplaced: Unplaced }[];
}

/** Of how many leaks all holders are found. Each takes a search of the whole heap. */
const mostWithHolders = 10;

async function describe(
  heaps: Heaps,
  sharedScope: SharedScope,
  components: Components,
  originals: Originals,
  isWithHolders: boolean,
  leak: Payload & { suspects: readonly SuspectReference[]; retained: Uint8Array; resources: readonly OpenResource[] },
): Promise<Described> {
  const { recording, reachability, heap } = heaps;
  const { snapshot } = recording;
  const { suspects, retained, resources, sample } = leak;
  const resource = leak.isTelling ? undefined : mostTelling(resources);
  const { perVisit, count, series } = countOf(resource?.growth ?? leak.growth);
  // Objects of several classes keep the name that joins theirs.
  const ofOne = leak.name === calledAs(snapshot, sample) ? await originals.nameOf(sample) : undefined;
  const name = resource?.name ?? ofOne ?? leak.name;
  const inner = leak.inner && { name: (await originals.nameOf(leak.inner.node)) ?? snapshot.name(leak.inner.node), bytes: leak.inner.bytes };
  const path = heap.pathTo(sample);
  const own = suspectReferenceOf(recording, path);
  const first = own?.retained ?? sample;
  const retainedBytes = reachability.bytesOf(retained);
  const all = new Set(suspects.map(({ retainer }) => retainer));
  const retainers = own && all.has(own.retainer) ? new Set([own.retainer]) : all; // other visits may have other retainers
  const vocabulary = { ...handlesOf(resources, path), components, retainers, originals: await originals.onPath(path) };
  const above = path.slice(0, path.findIndex(({ node }) => retainers.has(node)) + 1);
  const others: CoRetained[] = [];
  for (const other of coRetainedBy(snapshot, reachability, path, first, retained)) {
    others.push({ ...other, name: (await originals.variableOf(other.closure, other.name)) ?? other.name });
  }
  const explained: Suspect = {
    name,
    kind: resource?.kind ?? leak.kind,
    heap: 'page',
    perVisit,
    count,
    retainedBytes,
    source: null,
    sentence:
      sentenceOf(snapshot, path, { name, perVisit, bytes: retainedBytes / count }, vocabulary) +
      insideSentence(inner) +
      (await sharedScope.sentenceOn(path, first)) +
      coRetainedSentence(others) +
      (isAccelerating(series) ? ' Each visit leaves more than the visit before.' : ''),
    trace: pathNodeNames(snapshot, path, vocabulary),
    path: stepsOf(heap, withoutTracker(snapshot, path)),
    series,
    suspect: pathNodeNames(snapshot, above, vocabulary).length - 1,
    excerpt: null,
    retainers: [{ name: holderName(snapshot, path, vocabulary), source: null }],
    proof: proofOf(recording, leak.growth, retained, suspects, resources.length > 0),
  };
  const unplaced = { path, retainer: own?.retainer ?? 0, retained: first, within: retained, resources, nodes: leak.growth.nodes };
  const nameOfHolder = async (holder: Holder) => {
    const words = { ...handlesOf(resources, holder.path), components, retainers: new Set([holder.retainer]), originals: await originals.onPath(holder.path) };
    return holderName(snapshot, holder.path, words);
  };
  const keepers = isWithHolders ? await lastingHolders(heaps, path, leak.growth.nodes, nameOfHolder) : [];
  const holders = keepers.filter(({ name: other }) => other !== explained.retainers?.[0]?.name);
  return { leak: explained, unplaced, holders: holders.map(({ name: other, holder }) => ({ name: other, unplaced: { ...unplaced, ...holder } })) };
}

function countOf({ perVisit, series }: Growth): Pick<ExplainedLeak, 'perVisit' | 'count' | 'series'> {
  return { perVisit, series, count: series.reduce((sum, left) => sum + left, 0) };
}

/** The growth without the explained nodes, such as all that a leak retains. */
function judgeAgain(
  judgement: Judgement,
  marks: readonly number[],
  snapshot: Snapshot,
  isExplained: (node: number) => boolean,
  subtracted: ReadonlyMap<string, number>,
): Judgement {
  const groups = growthsOf(judgement).map((group) => {
    const nodes = group.nodes.filter((node) => !isExplained(node));
    return { key: group.key, nodes, series: seriesOf(snapshot, marks, nodes) };
  });
  return judge(groups, subtracted);
}
