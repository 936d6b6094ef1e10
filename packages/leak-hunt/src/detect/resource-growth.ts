/** Decides which resources grow: first for each stack that opened them, then for all resources of one category together. */
import { middleVisit, type Resources } from '../record/types';
import { growthsOf, judge } from './growth';
import { sumOfSeries } from './series';
import type { Judgement } from './types';

/**
 * Decides which of the resources that visits left open grow with every visit. If two statements open the same category in
 * turns, or if the stack of one statement alternates, no group of one stack grows, but their sum does. Nor does a group grow if
 * each visit listens for an event of a new name; then the listeners of all such names count together.
 * @param subtracted by group key, how many resources of each visit do not count
 */
export function judgeResources(resources: readonly Resources[], subtracted: ReadonlyMap<string, number> = new Map()): Judgement<Resources> {
  const growing = new Set(growthsOf(judge(resources)).map(({ key }) => key));
  const single = judge(resources, subtracted);
  const others = resources.filter(({ key }) => !growing.has(key));
  const pooled = judge([...pooledByCategory(others), ...pooledNewNames(others)], subtracted);
  return { steady: [...single.steady, ...pooled.steady], unsteady: [...single.unsteady, ...pooled.unsteady] };
}

/** Joins the groups of the same kind and name, where there are several. */
function pooledByCategory(groups: readonly Resources[]): Resources[] {
  const categories = new Map<string, Resources[]>();
  for (const group of groups) {
    const category = `${group.kind} ${group.what}`;
    categories.set(category, [...(categories.get(category) ?? []), group]);
  }
  return [...categories.values()].filter(({ length }) => length > 1).map(pooled);
}

/** Joins the listeners that one visit only has added, if they have different names. */
function pooledNewNames(resources: readonly Resources[]): Resources[] {
  const once = resources.filter(({ kind, series }) => kind === 'listener' && series.filter((left) => left > 0).length === 1);
  return new Set(once.map(({ what }) => what)).size > 1 ? [{ ...pooled(once), key: 'tracker event listener of new names', what: 'event listener' }] : [];
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
    series: sumOfSeries(groups.map((group) => group.series)),
    nodes: [],
    sample: groups.find(({ sample }) => sample !== undefined)?.sample,
    first: groups.flatMap(({ first = [] }) => first),
  };
}
