import { Heap } from '../heap/heap';
import { Reachability } from '../heap/reachability';
import type { Snapshot } from '../heap/snapshot';
import type { PathNode } from '../heap/types';
import type { Recording } from '../record/types';
import { categoryOf, growthsOf, judge, leastOf, seriesOf, survivors } from './growth';
import { judgeResources } from './resource-growth';
import { suspectReferenceOf } from './suspect-reference';
import type { Growth } from './types';

/** What a walk to a page with nothing on it leaves behind: the framework's own growth. */
export interface ControlGrowth {
  /** How many per visit, by group key. */
  growth: ReadonlyMap<string, number>;
  /** The references that this hangs on, comparable between two snapshots. */
  references: ReadonlySet<string>;
  /** The group keys of all that outlived its visit, growth or not. */
  categories: ReadonlySet<string>;
}

export const noControlGrowth: ControlGrowth = { growth: new Map(), references: new Set(), categories: new Set() };

/** The baseline that a walk over an empty page gives. Where nothing grows, no path is looked for. */
export function controlGrowthOf(recording: Recording): ControlGrowth {
  const { snapshot } = recording;
  const groups = survivors(recording, new Reachability(snapshot).byThePage());
  const objects = growthsOf(judge(groups));
  const resources = growthsOf(judgeResources(recording.resources ?? []));
  const references = new Set<string>();
  if (objects.length > 0) {
    const heap = new Heap(snapshot);
    for (const node of objects.flatMap(({ nodes }) => nodes)) {
      const reference = referenceOn(recording, heap.pathTo(node));
      if (reference !== undefined) references.add(reference);
    }
  }
  return {
    growth: new Map([...objects, ...resources].map(({ key, perVisit }) => [key, perVisit])),
    references,
    categories: new Set(groups.map(({ key }) => key)),
  };
}

/** What a page shares with the empty one. */
export interface Kept {
  /** The survivors that the framework keeps. */
  kept: ReadonlySet<number>;
  /** How many of each visit are still to be subtracted, by group key: those that the empty page leaves elsewhere. */
  subtracted: ReadonlyMap<string, number>;
}

/**
 * The survivors that hang where the framework keeps something on its empty page, too: those it keeps in whatever number,
 * of a larger page often more, as Next's dev server does of the stream that tells about each navigation. What is of a
 * sort that the empty page leaves nothing of is the page's own.
 * @param pathTo the stations from a GC root to a node
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
    subtracted.set(key, Math.max(0, (growth.get(key) ?? 0) - leastOf(seriesOf(snapshot, marks, own))));
  }
  return { kept, subtracted };
}

/**
 * The guilty reference on a path: the name that the retainer goes by, what it is, what it holds, and where that was written
 * (`pairs object Map > object Object`); undefined where there is none.
 */
function referenceOn(recording: Recording, path: readonly PathNode[]): string | undefined {
  const suspect = suspectReferenceOf(recording, path);
  if (!suspect) return undefined;
  const { snapshot } = recording;
  const { retainer, held } = suspect;
  const to = path.findIndex(({ node }) => node === retainer);
  const names = path.slice(0, Math.max(to, 0)).flatMap(({ edge }) => (edge === undefined ? [] : [nameOf(snapshot, edge)]));
  const written = snapshot.location(held);
  const where = written ? ` ${written.line}:${written.column}` : '';
  return `${names.findLast((name) => name !== '') ?? ''} ${categoryOf(snapshot, retainer)} > ${categoryOf(snapshot, held)}${where}`;
}

function nameOf(snapshot: Snapshot, edge: number): string {
  return /^(property|context)$/.test(snapshot.edgeType(edge)) ? snapshot.edgeName(edge) : '';
}
