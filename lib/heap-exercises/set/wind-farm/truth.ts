import { edgesFrom, type FindTruth, follow, only } from '../../truth';

/** The key of the groups whose array of charts is not empty. */
export const truth: FindTruth = (heap) => {
  const { snapshot } = heap;
  const groups = snapshot.nodesWithProperty('plots').map((group) => ({
    key: snapshot.name(follow(heap, group, 'key')),
    charts: edgesFrom(heap, follow(heap, group, 'plots')).filter(({ type }) => type === 'element').map(({ to }) => to),
  }));
  const used = only(groups.filter(({ charts }) => charts.length > 0), 'groups with charts');
  if (groups.length !== 3 || used.charts.length !== 5) throw new Error(`${groups.length} groups, ${used.charts.length} charts.`);
  return { answer: used.key, example: used.charts[0] ?? 0 };
};
