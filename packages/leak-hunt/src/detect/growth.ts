import type { Snapshot } from '../heap/snapshot';
import type { Group, Recording } from '../record/types';
import type { Growth, Judgement } from './types';

/** V8's own bookkeeping: it comes and goes with compilation and says nothing about the page. */
const internalTypes = new Set(['hidden', 'code', 'array', 'number', 'synthetic', 'object shape']);

/** Whether a node is something a page's author could name: an object, function, DOM node, string, … */
export function isVisible(snapshot: Snapshot, node: number): boolean {
  if (internalTypes.has(snapshot.type(node))) return false;
  const name = snapshot.name(node);
  return !name.startsWith('system / ') || name.startsWith("system / Context");
}

/** A name without what changes from snapshot to snapshot or from element to element: ids, attributes, attachment. */
export function plainName(name: string): string {
  return name
    .replace(/^Detached /, '')
    .replace(/ @\d+/g, '')
    .replace(/^<([\w-]+)(?: [\s\S]*)?>$/, '<$1>');
}

/** Whether nodes of a type have no constructor to be named by: their name is what they say, as a text's, or their type. */
export function isWithoutConstructor(type: string): boolean {
  return /string|symbol|bigint|regexp/.test(type);
}

/** What sort of thing a node is, comparable between snapshots: `object PriceFeed`, `(string)`. */
export function categoryOf(snapshot: Snapshot, node: number): string {
  const type = snapshot.type(node);
  return isWithoutConstructor(type) ? `(${type})` : `${type} ${plainName(snapshot.name(node))}`;
}

/** The index of the visit that an object was born in; -1 when it is older, younger or has no birth (even id). */
export function visitOf(id: number, marks: readonly number[]): number {
  if (id % 2 === 0 || id <= (marks[0] ?? 0)) return -1;
  return marks.findIndex((last) => id <= last) - 1;
}

/** How many of the nodes each recorded visit left. */
export function seriesOf(snapshot: Snapshot, marks: readonly number[], nodes: readonly number[]): number[] {
  const series = new Array<number>(marks.length - 1).fill(0);
  for (const node of nodes) {
    const visit = visitOf(snapshot.id(node), marks);
    series[visit] = (series[visit] ?? 0) + 1;
  }
  return series;
}

/** How many every visit left at least; the first and the last do not count. */
export function leastOf(series: readonly number[]): number {
  return Math.min(...series.slice(1, -1));
}

/**
 * Everything alive at the end that was born in a recorded visit, by constructor.
 * @param only marks (1) the nodes that count; without it all do
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

/** All groups that grow. */
export function growthsOf<G extends Group>({ steady, unsteady }: Judgement<G>): Growth<G>[] {
  return [...steady, ...unsteady];
}

/**
 * What grows with every visit. The first and the last visit do not count: the one may still set things up, the other's
 * last render may still hang on React's alternate fibre. A leak leaves something in each of those between; a one-off,
 * a cache that fills and stops, or compiled code does not.
 * @param subtracted how many of each visit do not count, by group key
 */
export function judge<G extends Group>(groups: readonly G[], subtracted: ReadonlyMap<string, number> = new Map()): Judgement<G> {
  const steady: Growth<G>[] = [];
  const unsteady: Growth<G>[] = [];
  for (const group of groups) {
    const middle = group.series.slice(1, -1);
    const least = leastOf(group.series);
    const perVisit = least - (subtracted.get(group.key) ?? 0);
    if (middle.length === 0 || perVisit < 1) continue;
    (Math.max(...middle) === least ? steady : unsteady).push({ ...group, perVisit });
  }
  return { steady, unsteady };
}
