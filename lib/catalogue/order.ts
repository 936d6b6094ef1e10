import { groups, type Group } from './case';
import { type PairEntry, pairs } from './cases';

/** The pairs in the order of the gallery: by group, then by slug. */
export async function pairsInOrder(): Promise<PairEntry[]> {
  const all = await pairs();
  return (Object.keys(groups) as Group[]).flatMap((group) => all.filter((pair) => pair.group === group));
}

/** The pair before and the pair after in the order of the gallery; the first and the last have only one. */
export async function neighboursOf(slug: string): Promise<{ previous: PairEntry | undefined; next: PairEntry | undefined }> {
  const all = await pairsInOrder();
  const at = all.findIndex((pair) => pair.slug === slug);
  if (at === -1) throw new RangeError(`There is no case ${slug}.`);
  return { previous: all[at - 1], next: all[at + 1] };
}
