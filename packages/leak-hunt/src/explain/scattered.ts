import { categoryOf } from '../detect/growth';
import { perVisitOf, seriesOf } from '../detect/series';
import type { Growth } from '../detect/types';
import type { Snapshot } from '../heap/snapshot';
import type { Recording } from '../record/types';
import { calledAs, isOwnClass } from './naming';

/**
 * Groups survivors whose categories do not grow by what they have in common: elements of any tag, functions, other objects.
 * @returns the groups that grow
 */
export function scatteredGrowths({ snapshot, marks }: Recording, nodes: readonly number[]): Growth[] {
  const groups = new Map<string, number[]>();
  for (const node of nodes) {
    const key = broadCategoryOf(snapshot, node);
    const known = groups.get(key);
    if (known) known.push(node);
    else groups.set(key, [node]);
  }
  const growths = [...groups].map(([key, members]) => {
    const series = seriesOf(snapshot, marks, members);
    return { key, nodes: members, series, perVisit: perVisitOf(series) };
  });
  return growths.filter(({ perVisit }) => perVisit > 0);
}

/** The name of scattered objects: the one that all of them have; `element` for elements; else some of their names. */
export function scatteredName(snapshot: Snapshot, nodes: readonly number[]): string {
  const names = [...new Set(nodes.map((node) => calledAs(snapshot, node)))];
  if (names.length <= 1) return names[0] ?? '';
  if (nodes.every((node) => broadCategoryOf(snapshot, node) === 'element')) return 'element';
  return names.length === 2 ? names.join(', ') : `${names.slice(0, 2).join(', ')}, …`;
}

function broadCategoryOf(snapshot: Snapshot, node: number): string {
  const category = categoryOf(snapshot, node);
  if (/^native <[\w-]+>$/.test(category)) return 'element';
  return isOwnClass(snapshot, node) ? 'instance' : snapshot.type(node);
}
