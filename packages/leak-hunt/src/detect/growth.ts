import { isPrototype, whereWritten } from '../heap/prototypes';
import type { Snapshot } from '../heap/snapshot';
import type { Group, Recording, Resources } from '../record/types';
import { isAccelerating, isSingle, isSteady, mayHaveRhythm, perVisitOf, sumOfSeries, visitOf, visitsForRhythm } from './series';
import type { Growth, Judgement } from './types';

/** Node types of V8's own objects. They come and go with compilation and say nothing about the page. */
const internalTypes = new Set(['hidden', 'code', 'array', 'number', 'synthetic', 'object shape']);

/** Whether a page's author can know a node: an object, a function, a DOM node, a string, … */
export function isVisible(snapshot: Snapshot, node: number): boolean {
  const type = snapshot.type(node);
  return !internalTypes.has(type) && isVisibleKind(type, snapshot.name(node));
}

/** The same for a node whose type and name are known. */
export function isVisibleKind(type: string, name: string): boolean {
  return !internalTypes.has(type) && (!name.startsWith('system / ') || name.startsWith('system / Context'));
}

/** A name without the parts that differ between snapshots or elements: ids, attributes, `Detached`. */
export function plainName(name: string): string {
  return name
    .replace(/^Detached /, '')
    .replace(/ @\d+/g, '')
    .replace(/^<([\w-]+)(?: [\s\S]*)?>$/, '<$1>');
}

/** Whether nodes of a type have no constructor. Their name in the snapshot is their value (of a string) or their type. */
export function isWithoutConstructor(type: string): boolean {
  return /string|symbol|bigint|regexp/.test(type);
}

/** The category of a node, which can be compared between snapshots: `object PriceFeed`, `(string)`. */
export function categoryOf(snapshot: Snapshot, node: number): string {
  const type = snapshot.type(node);
  return isWithoutConstructor(type) ? `(${type})` : `${type} ${plainName(snapshot.name(node))}`;
}

/**
 * The survivors: the objects that were born in a recorded visit and are alive at the end, grouped by category.
 * @param only marks (1) the nodes that count; without it all count
 */
export function survivors({ snapshot, marks }: Pick<Recording, 'snapshot' | 'marks'>, only?: Uint8Array): Group[] {
  const groups = new Map<string, Group>();
  for (let node = 0; node < snapshot.nodeCount; node++) {
    const visit = visitOf(snapshot.id(node), marks);
    if (visit < 0 || only?.[node] === 0 || !isVisible(snapshot, node)) continue;
    const key = categoryOf(snapshot, node);
    let group = groups.get(key);
    if (!group) {
      group = { key, series: new Array<number>(marks.length - 1).fill(0), nodes: [] };
      groups.set(key, group);
    }
    group.series[visit] = (group.series[visit] ?? 0) + 1;
    group.nodes.push(node);
  }
  return [...groups.values()];
}

/** All growing groups of a judgement. */
export function growthsOf<G extends Group>({ steady, unsteady }: Judgement<G>): Growth<G>[] {
  return [...steady, ...unsteady];
}

/**
 * Decides which groups grow with the visits; see `perVisitOf`.
 * @param subtracted by group key, how many objects of each visit do not count
 */
export function judge<G extends Group>(groups: readonly G[], subtracted: ReadonlyMap<string, number> = new Map()): Judgement<G> {
  const steady: Growth<G>[] = [];
  const unsteady: Growth<G>[] = [];
  for (const group of groups) {
    const perVisit = perVisitOf(group.series, subtracted.get(group.key));
    if (perVisit <= 0) continue;
    // A long series shows the rhythm itself, so nothing about it is uncertain, and growth that speeds up shows it at once.
    (isSteady(group.series) || isAccelerating(group.series) || group.series.length >= visitsForRhythm ? steady : unsteady).push({ ...group, perVisit });
  }
  return { steady, unsteady };
}

/**
 * The survivors whose groups do not grow, if some of them remain in each visit: for example elements with a new name in each
 * visit, or instances of two classes in turns. Without strings, because V8 may create any string again.
 * @returns their nodes; empty if a visit left none
 */
export function scatteredSurvivors(groups: readonly Group[], judgement: Judgement): number[] {
  const growing = new Set(growthsOf(judgement).map(({ key }) => key));
  const others = groups.filter(({ key }) => !growing.has(key) && !key.startsWith('('));
  return perVisitOf(sumOfSeries(others.map(({ series }) => series))) > 0 ? others.flatMap(({ nodes }) => nodes) : [];
}

/** Whether a group without growth may have a rhythm that only a longer series shows. */
export function someMayHaveRhythm(groups: readonly Group[]): boolean {
  // What becomes smaller again, such as a text that is replaced, does not only grow.
  return groups.some(({ key, series }) => !key.startsWith('(') && series.every((left) => left >= 0) && perVisitOf(series) === 0 && mayHaveRhythm(series));
}

/**
 * Whether a single visit has left instances of a class that a script defines, or a resource, of which V8 and the browser make none by
 * themselves. Only then are more visits worth their time.
 */
export function someMayHaveLongRhythm(snapshot: Snapshot, groups: readonly Group[], opened: readonly Resources[]): boolean {
  if (opened.some(({ first, series }) => first !== undefined && isSingle(series))) return true;
  return groups.some(({ key, series, nodes: [node] }) => key.startsWith('object ') && node !== undefined && isSingle(series) && hasWrittenClass(snapshot, node));
}

function hasWrittenClass(snapshot: Snapshot, node: number): boolean {
  const prototype = snapshot.child(node, 'property', '__proto__');
  return prototype !== undefined && !isPrototype(snapshot, node) && whereWritten(snapshot, prototype) !== undefined;
}
