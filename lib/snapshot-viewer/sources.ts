/* The rows of each table of the viewer, before they are sorted. */

import { at, isVisible, none } from 'leak-hunt/heap';
import type { Comparison } from './compare';
import type { ViewerHeap } from './heap';
import { suspectsOf } from './suspects';
import type { Row, Source } from './tables';

/** Longer names are cut. They are the text of a string or an element, and a longer piece of it does not help to find the object. */
const maxName = 200;

/** One row for each constructor. */
export function constructorSource({ groups }: ViewerHeap): Source {
  return listSource(groups.list, ({ key, name, kind, count, shallow, retained }) => ({ key, name, kind, values: [count, shallow, retained] }));
}

/** One row for each object for which `isWanted` is true. */
export function objectSource(heap: ViewerHeap, isWanted: (node: number) => boolean): Source {
  const { snapshot } = heap;
  const nodes: number[] = [];
  for (let node = 0; node < snapshot.nodeCount; node++) if (isWanted(node)) nodes.push(node);
  const values = [
    (node: number) => snapshot.selfSize(node),
    (node: number) => heap.retained[node] ?? 0,
    (node: number) => (heap.isUnreachable(node) ? -1 : at(heap.paths.distance, node)),
  ];
  return nodeSource(heap, nodes, values);
}

/** One row for each object that `by` immediately dominates. All of them are freed when `by` is freed. */
export function dominatedSource(heap: ViewerHeap, by: number): Source {
  const { immediate } = heap.dominators;
  const nodes: number[] = [];
  for (const [node, dominator] of immediate.entries()) if (dominator === by && node !== by) nodes.push(node);
  const whole = Math.max(1, heap.retained[by] ?? 0);
  const retained = (node: number) => heap.retained[node] ?? 0;
  return nodeSource(heap, nodes, [(node) => heap.snapshot.selfSize(node), retained, (node) => retained(node) / whole]);
}

/**
 * One row for each constructor with objects that were born in the recording and survived it, counted by span of birth.
 * Without V8's internal objects, which are born in every span.
 */
export function survivorSource({ snapshot, groups, births }: ViewerHeap): Source {
  const rows = new Map<number, Row & { series: number[] }>();
  for (let node = 0; births && node < snapshot.nodeCount; node++) {
    const span = births.spanOf(snapshot.id(node));
    const place = at(groups.of, node);
    const group = groups.list[place];
    if (span < 0 || !group || !isVisible(snapshot, node)) continue;
    let row = rows.get(place);
    if (!row) {
      row = { key: group.key, name: group.name, kind: group.kind, values: [0, 0, 0], series: new Array<number>(births.spans).fill(0) };
      rows.set(place, row);
    }
    if (row.series[span] === 0) row.values[2] = (row.values[2] ?? 0) + 1;
    row.series[span] = (row.series[span] ?? 0) + 1;
    row.values[0] = (row.values[0] ?? 0) + 1;
    row.values[1] = (row.values[1] ?? 0) + snapshot.selfSize(node);
  }
  return listSource([...rows.values()], (row) => row);
}

/** One row for each constructor whose objects may be leaked. */
export function suspectSource(heap: ViewerHeap, comparison: Comparison | undefined): Source {
  return listSource(suspectsOf(heap, comparison), ({ key, name, kind, detached, intervals, grown, retained }) => ({ key, name, kind, values: [detached, intervals, grown, retained] }));
}

/** One row for each constructor whose objects differ between the two snapshots. */
export function comparisonSource({ differences }: Comparison): Source {
  const changed = differences.filter(
    ({ countBefore, countAfter, added, deleted, bytesBefore, bytesAfter }) =>
      countBefore !== countAfter || bytesBefore !== bytesAfter || added + deleted > 0,
  );
  return listSource(changed, ({ group, countBefore, countAfter, added, deleted, bytesBefore, bytesAfter }) => ({
    key: group.key,
    name: group.name,
    kind: group.kind,
    values: [countAfter - countBefore, added, deleted, countBefore, countAfter, bytesAfter - bytesBefore],
  }));
}

function listSource<T>(list: readonly T[], rowOf: (item: T) => Row): Source {
  const rows = list.map(rowOf);
  const row = (place: number) => rows[place] ?? { key: '', name: '', kind: '', values: [] };
  return {
    length: rows.length,
    name: (place) => row(place).name,
    value: (place, column) => row(place).values[column] ?? 0,
    row,
  };
}

function nodeSource(heap: ViewerHeap, nodes: readonly number[], values: readonly ((node: number) => number)[]): Source {
  const { snapshot } = heap;
  const name = (place: number) => nameOf(heap, nodes[place] ?? none);
  return {
    length: nodes.length,
    name,
    value: (place, column) => values[column]?.(nodes[place] ?? 0) ?? 0,
    row: (place) => {
      const node = nodes[place] ?? 0;
      return { key: String(snapshot.id(node)), name: name(place), kind: snapshot.type(node), values: values.map((value) => value(node)) };
    },
  };
}

/** The name and the id of an object, as DevTools writes them. */
export function nameOf({ snapshot }: ViewerHeap, node: number): string {
  const text = snapshot.name(node);
  const short = text.length > maxName ? `${text.slice(0, maxName)}…` : text;
  const name = snapshot.type(node) === 'closure' ? `${short || 'anonymous'}()` : short || `(${snapshot.type(node)})`;
  return `${name} @${snapshot.id(node)}`;
}
