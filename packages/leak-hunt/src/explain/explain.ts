import { type ControlGrowth, keptByFramework } from '../detect/control-growth';
import { growthsOf, judge, leastOf, seriesOf, visitOf } from '../detect/growth';
import { type SuspectReference, suspectReferenceOf, withoutTracker } from '../detect/suspect-reference';
import type { Growth, Judgement } from '../detect/types';
import { Components, isFibre } from '../frameworks/react';
import { Heap } from '../heap/heap';
import { stepsOf } from '../heap/path-steps';
import type { Reachability } from '../heap/reachability';
import { Scopes } from '../heap/scopes';
import { at, type Snapshot } from '../heap/snapshot';
import { type Cdp, type LeakKind, middleVisit, type Recording, type Resources } from '../record/types';
import { clusterKeys, largestCluster, retainedByAll } from './clusters';
import { coRetainedBy, coRetainedSentence } from './co-retained';
import { calledAs, hasCode, isFrameWindow, isOwnClass, kindOf, ownBytes } from './naming';
import { originalName } from './original-name';
import { pathNodeNames } from './path-nodes';
import { handlesOf, isPartOf, leakOf, locateResources, mostTelling, type OpenResource } from './resources';
import { Scripts } from './scripts';
import { sentenceOf } from './sentence';
import { SourceLine } from './source-line';
import type { ExplainedLeak, Explanation } from './types';

/**
 * Turns growing groups into leaks. Survivors with equal suspect references are one leak: the listener, its closure, its
 * scope and its payload belong together, because removing that reference frees them all. The suspect reference is the
 * lowest one on the path from an object older than the visits to one born in a visit; the objects above it are meant to
 * live. LeakCanary narrows its traces in the same way, by hand-written rules
 * (https://square.github.io/leakcanary/fundamentals-how-leakcanary-works/#leak-traces).
 * The remaining survivors are grouped by less strict keys (`clusterKeys`), without strings: V8 may replace a concatenated
 * string by a flat one at any time, so a new string on another object after each visit is often no growth.
 */
export async function explain(
  recording: Recording,
  reachability: Reachability,
  judgement: Judgement,
  opened: Judgement<Resources>,
  controlGrowth: ControlGrowth,
  cdp: Cdp,
): Promise<Explanation> {
  const { snapshot, marks } = recording;
  const scripts = await Scripts.of(cdp);
  const scopes = Scopes.of(snapshot);
  const components = new Components(snapshot, scopes);
  const sourceLine = new SourceLine(snapshot, scripts, scopes);
  let open = await locateResources(cdp, scripts, snapshot, opened.steady);
  const heap = new Heap(snapshot);
  const suspectOfNode = remembered((node) => suspectReferenceOf(recording, heap.pathTo(node)));
  const framework = keptByFramework(recording, growthsOf(judgement), (node) => heap.pathTo(node), controlGrowth);
  const { subtracted } = framework;
  let rest = judgeAgain(judgement, marks, snapshot, (node) => framework.kept.has(node), subtracted);
  let isUncertain = true;
  const leaks: ExplainedLeak[] = [];
  for (const clusterKey of clusterKeys) {
    const usedSignatures = new Set<string>();
    // Find all of them: an allow list could not name a leak that is not found.
    for (;;) {
      const growths = clusterKey === 'retainer' ? rest.steady : withoutStrings(snapshot, rest.steady);
      const cluster = largestCluster(recording, suspectOfNode, growths, clusterKey, usedSignatures);
      if (!cluster) break;
      usedSignatures.add(cluster.signature);
      const retained = retainedByAll(recording, reachability, cluster);
      const payload = payloadOf(recording, reachability, growths, retained);
      if (!payload) continue;
      const own = open.filter((resource) => isPartOf(snapshot, retained, resource));
      open = open.filter((resource) => !own.includes(resource));
      leaks.push(await describe(recording, reachability, heap, sourceLine, components, scripts, { ...payload, suspects: cluster.suspects, retained, resources: own }));
      isUncertain &&= clusterKey !== 'retainer' || isString(snapshot, payload.growth);
      rest = judgeAgain(rest, marks, snapshot, (node) => at(retained, node) === 1, subtracted);
    }
  }
  for (const resource of open) {
    const excerpt = resource.place && (await sourceLine.excerpt(resource.place));
    leaks.push({ ...leakOf(resource), suspect: 0, excerpt });
    isUncertain = false;
  }
  return {
    leaks: leaks.sort((a, b) => b.retainedBytes - a.retainedBytes),
    rest: { steady: withoutStrings(snapshot, rest.steady), unsteady: [...rest.unsteady, ...opened.unsteady] },
    isUncertain,
    missesStacks: sourceLine.missesStacks,
  };
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

interface Payload {
  kind: LeakKind;
  name: string;
  /** Whether the name says something: an instance of an author's class or a node of the document, not a function or a literal. */
  isTelling: boolean;
  growth: Growth;
}

/** The group, of those that a leak retains, that gives the leak its name. */
function payloadOf({ snapshot, marks }: Recording, reachability: Reachability, growths: readonly Growth[], retained: Uint8Array): Payload | undefined {
  let best: (Payload & { rank: number }) | undefined;
  for (const growth of growths) {
    const nodes = growth.nodes.filter((node) => at(retained, node));
    const [sample] = nodes;
    if (sample === undefined) continue;
    const series = seriesOf(snapshot, marks, nodes);
    const perVisit = leastOf(series);
    if (perVisit < 1) continue;
    const kind = kindOf(snapshot, sample);
    const worth = rankOf(snapshot, sample, kind);
    const rank = worth * 1e12 + ownBytes(snapshot, reachability, sample, retained);
    if (best && best.rank >= rank) continue;
    best = { kind, isTelling: worth > 1, name: calledAs(snapshot, sample), growth: { ...growth, nodes, series, perVisit }, rank };
  }
  return best;
}

function rankOf(snapshot: Snapshot, node: number, kind: LeakKind): number {
  // A window retains a whole realm of objects, whose classes look like an author's.
  if (isOwnClass(snapshot, node)) return hasCode(snapshot, node) ? 7 : 5;
  if (isFrameWindow(snapshot, node)) return 6;
  if (kind === 'closure') return snapshot.name(node) === '' || snapshot.name(node) === 'native_bind' ? 0 : 1;
  if (kind === 'listener') return 0;
  if (kind === 'media' || kind === 'worker' || kind === 'socket') return 4;
  if (kind !== 'object') return 3;
  return snapshot.name(node).startsWith('system / ') || isFibre(snapshot, node) ? 0 : 1;
}

async function describe(
  recording: Recording,
  reachability: Reachability,
  heap: Heap,
  sourceLine: SourceLine,
  components: Components,
  scripts: Scripts,
  leak: Payload & { suspects: readonly SuspectReference[]; retained: Uint8Array; resources: readonly OpenResource[] },
): Promise<ExplainedLeak> {
  const { snapshot, marks } = recording;
  const { growth, suspects, retained, resources } = leak;
  const { name: known, kind } = leak.isTelling ? leak : (mostTelling(resources) ?? leak);
  // The sample comes from the same visit as the tracker's samples.
  const samples = oneOfEachVisit(recording, growth.nodes);
  const sample = samples.get(middleVisit(marks.length - 1)) ?? growth.nodes[0] ?? 0;
  const name = leak.isTelling && isOwnClass(snapshot, sample) ? await originalName(snapshot, scripts, sample) : known;
  const path = heap.pathTo(sample);
  const own = suspectReferenceOf(recording, path);
  const first = own?.retained ?? sample;
  const retainedBytes = reachability.bytesOf(retained);
  const all = new Set(suspects.map(({ retainer }) => retainer));
  const retainers = own && all.has(own.retainer) ? new Set([own.retainer]) : all; // other visits may have other retainers
  const vocabulary = { ...handlesOf(resources, path), components, retainers };
  const opened = resources.find(({ place }) => place)?.place ?? null;
  let source = await sourceLine.of(path, first, opened);
  if (!source && !sourceLine.missesStacks) source = await lineOfAnother(recording, heap, sourceLine, samples.values());
  const above = path.slice(0, path.findIndex(({ node }) => retainers.has(node)) + 1);
  return {
    name,
    kind,
    perVisit: growth.perVisit,
    count: growth.nodes.length,
    retainedBytes,
    source,
    sentence:
      sentenceOf(snapshot, path, { name, perVisit: growth.perVisit, bytes: retainedBytes / growth.nodes.length }, vocabulary) +
      (await sourceLine.sharedScope(path, first)) +
      coRetainedSentence(coRetainedBy(snapshot, reachability, path, first, retained)),
    trace: pathNodeNames(snapshot, path, vocabulary),
    path: stepsOf(heap, withoutTracker(snapshot, path)),
    series: growth.series,
    suspect: pathNodeNames(snapshot, above, vocabulary).length - 1,
    excerpt: source && (await sourceLine.excerpt(source)),
  };
}

/** By visit, the first of its nodes. */
function oneOfEachVisit({ snapshot, marks }: Recording, nodes: readonly number[]): Map<number, number> {
  const firsts = new Map<number, number>();
  for (const node of nodes) {
    const visit = visitOf(snapshot.id(node), marks);
    if (!firsts.has(visit)) firsts.set(visit, node);
  }
  return firsts;
}

/** The line of the same leak in another visit. Sometimes V8 has no allocation stack for an object. */
async function lineOfAnother(recording: Recording, heap: Heap, sourceLine: SourceLine, nodes: Iterable<number>) {
  for (const node of nodes) {
    const path = heap.pathTo(node);
    const place = await sourceLine.of(path, suspectReferenceOf(recording, path)?.retained ?? node);
    if (place) return place;
  }
  return null;
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
