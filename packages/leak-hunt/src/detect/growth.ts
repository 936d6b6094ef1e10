import type { Snapshot } from '../heap/snapshot';
import type { Group, Recording } from '../record/types';
import type { Growth, Judgement } from './types';

/** Node types of V8's own objects. They come and go with compilation and say nothing about the page. */
const internalTypes = new Set(['hidden', 'code', 'array', 'number', 'synthetic', 'object shape']);

/** Whether a page's author can know a node: an object, a function, a DOM node, a string, … */
export function isVisible(snapshot: Snapshot, node: number): boolean {
  if (internalTypes.has(snapshot.type(node))) return false;
  const name = snapshot.name(node);
  return !name.startsWith('system / ') || name.startsWith("system / Context");
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

/** The index of the visit in which an object was born. Negative if it was born before or after the visits, or if its id is even. */
export function visitOf(id: number, marks: readonly number[]): number {
  if (id % 2 === 0 || id <= (marks[0] ?? 0)) return -1;
  return marks.findIndex((last) => id <= last) - 1;
}

/** By visit, how many of the nodes were born in it. */
export function seriesOf(snapshot: Snapshot, marks: readonly number[], nodes: readonly number[]): number[] {
  const series = new Array<number>(marks.length - 1).fill(0);
  for (const node of nodes) {
    const visit = visitOf(snapshot.id(node), marks);
    series[visit] = (series[visit] ?? 0) + 1;
  }
  return series;
}

/** The least number of a series, without the first and the last visit. */
export function leastOf(series: readonly number[]): number {
  return Math.min(...series.slice(1, -1));
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
 * Decides which groups grow with every visit. The first and the last visit do not count: the first may create objects only
 * once, and React's alternate fibre may still retain the last render. A leak leaves objects in each visit between them. A
 * single allocation, a cache that fills and stops, and compiled code do not.
 * @param subtracted by group key, how many objects of each visit do not count
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
