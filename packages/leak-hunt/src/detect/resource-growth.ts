/** Judges what the visits opened: by the statement that opened it, and, where that tells nothing, all of one sort together. */
import { middleVisit, type Resources } from '../record/types';
import { growthsOf, judge } from './growth';
import type { Judgement } from './types';

/**
 * What grows with every visit, of what the visits opened and left open. Where two statements open the same sort of thing
 * in turns, or one is reached on another way in every other visit, no group of one stack grows, but all together do.
 * @param subtracted how many of each visit do not count, by group key
 */
export function judgeResources(resources: readonly Resources[], subtracted: ReadonlyMap<string, number> = new Map()): Judgement<Resources> {
  const growing = new Set(growthsOf(judge(resources)).map(({ key }) => key));
  const single = judge(resources, subtracted);
  const pooled = judge(pooledBySort(resources.filter(({ key }) => !growing.has(key))), subtracted);
  return { steady: [...single.steady, ...pooled.steady], unsteady: [...single.unsteady, ...pooled.unsteady] };
}

/** One group for each kind and name of which there are several. */
function pooledBySort(groups: readonly Resources[]): Resources[] {
  const sorts = new Map<string, Resources[]>();
  for (const group of groups) {
    const sort = `${group.kind} ${group.what}`;
    sorts.set(sort, [...(sorts.get(sort) ?? []), group]);
  }
  return [...sorts.values()].filter(({ length }) => length > 1).map(pooled);
}

function pooled(groups: readonly Resources[]): Resources {
  const [{ kind, what, series }] = groups as [Resources, ...Resources[]];
  const middle = middleVisit(series.length);
  const sampled = groups.filter((group) => (group.series[middle] ?? 0) > 0);
  const stacks = [...sampled, ...groups].flatMap((group) => group.stacks);
  return {
    key: `tracker ${what} by several statements`,
    kind,
    what,
    stacks: [...new Set(stacks)],
    series: series.map((_, visit) => groups.reduce((sum, group) => sum + (group.series[visit] ?? 0), 0)),
    nodes: [],
    sample: groups.find(({ sample }) => sample !== undefined)?.sample,
  };
}
