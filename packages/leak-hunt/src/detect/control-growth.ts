import { Heap } from '../heap/heap';
import { Reachability } from '../heap/reachability';
import type { Snapshot } from '../heap/snapshot';
import type { PathNode } from '../heap/types';
import type { Recording } from '../record/types';
import { categoryOf, growthsOf, judge, survivors } from './growth';
import { type SuspectContainer, suspectContainers } from './containers';
import { perVisitOf, seriesOf } from './series';
import { judgeResources } from './resource-growth';
import { suspectReferenceOf } from './suspect-reference';
import type { Growth } from './types';

/** The growth of a control walk, which belongs to the framework. */
export interface ControlGrowth {
  /** By group key, how many objects each visit leaves. */
  growth: ReadonlyMap<string, number>;
  /** The suspect references of this growth, as strings that can be compared between two snapshots. */
  references: ReadonlySet<string>;
  /** The group keys of all survivors, also of those that do not grow. */
  categories: ReadonlySet<string>;
  /** The containers that may have grown, as `containerKeyOf` names them. */
  containers: ReadonlySet<string>;
}

export const noControlGrowth: ControlGrowth = { growth: new Map(), references: new Set(), categories: new Set(), containers: new Set() };

/** Computes the growth of a control walk from its recording. Without growth it computes no retainer paths. */
export function controlGrowthOf(recording: Recording): ControlGrowth {
  const { snapshot } = recording;
  const groups = survivors(recording, new Reachability(snapshot).byThePage());
  const objects = growthsOf(judge(groups));
  const resources = growthsOf(judgeResources(recording.resources ?? []));
  const references = new Set<string>();
  const containers = suspectContainers(recording, recording.marks.length - 1);
  const heap = new Heap(snapshot);
  if (objects.length > 0) {
    for (const node of objects.flatMap(({ nodes }) => nodes)) {
      const reference = referenceOn(recording, heap.pathTo(node));
      if (reference !== undefined) references.add(reference);
    }
  }
  return {
    growth: new Map([...objects, ...resources].map(({ key, perVisit }) => [key, perVisit])),
    references,
    categories: new Set(groups.map(({ key }) => key)),
    containers: new Set(containers.map((container) => containerKeyOf(snapshot, container, heap.pathTo(container.holder)))),
  };
}

/** A container as a string that can be compared between two snapshots: the names on its path, and its category. */
export function containerKeyOf(snapshot: Snapshot, { holder, edge }: SuspectContainer, path: readonly PathNode[]): string {
  const names = path.flatMap((step) => (step.edge === undefined ? [] : [nameOf(snapshot, step.edge)])).filter((name) => name !== '');
  return [...names.slice(-2), categoryOf(snapshot, holder), snapshot.edgeName(edge)].join(' > ');
}

/** What a recording has in common with the control walk. */
export interface Kept {
  /** The survivors that the framework retains. */
  kept: ReadonlySet<number>;
  /** By group key, how many objects of each visit must still be subtracted: the control walk leaves them at other references. */
  subtracted: ReadonlyMap<string, number>;
}

/**
 * Finds the survivors that the framework retains: those with the same suspect reference and the same category as in the
 * control walk. Their number does not matter, because a larger page often leaves more of them. (Next's dev server does so
 * with the stream that reports each navigation.) Survivors of other categories belong to the page.
 * @param pathTo the retainer path from a GC root to a node
 */
export function keptByFramework(
  recording: Recording,
  growths: readonly Growth[],
  pathTo: (node: number) => readonly PathNode[],
  { growth, references, categories }: ControlGrowth,
): Kept {
  if (references.size === 0) return { kept: new Set(), subtracted: growth };
  const { snapshot, marks } = recording;
  const isKept = (node: number) => {
    const reference = referenceOn(recording, pathTo(node));
    return reference !== undefined && references.has(reference);
  };
  const kept = new Set<number>();
  const subtracted = new Map(growth);
  for (const { key, nodes } of growths) {
    if (!categories.has(key)) continue;
    const own = nodes.filter(isKept);
    for (const node of own) kept.add(node);
    subtracted.set(key, Math.max(0, (growth.get(key) ?? 0) - perVisitOf(seriesOf(snapshot, marks, own))));
  }
  return { kept, subtracted };
}

/**
 * The suspect reference of a path as a string: the name of the reference to the retainer, the categories of the retainer and
 * of the retained object, and the source position of a retained function (`pairs object Map > object Object`). Undefined if
 * there is none.
 */
function referenceOn(recording: Recording, path: readonly PathNode[]): string | undefined {
  const suspect = suspectReferenceOf(recording, path);
  if (!suspect) return undefined;
  const { snapshot } = recording;
  const { retainer, retained } = suspect;
  const to = path.findIndex(({ node }) => node === retainer);
  const names = path.slice(0, Math.max(to, 0)).flatMap(({ edge }) => (edge === undefined ? [] : [nameOf(snapshot, edge)]));
  const written = snapshot.location(retained);
  const where = written ? ` ${written.line}:${written.column}` : '';
  return `${names.findLast((name) => name !== '') ?? ''} ${categoryOf(snapshot, retainer)} > ${categoryOf(snapshot, retained)}${where}`;
}

function nameOf(snapshot: Snapshot, edge: number): string {
  return /^(property|context)$/.test(snapshot.edgeType(edge)) ? snapshot.edgeName(edge) : '';
}
