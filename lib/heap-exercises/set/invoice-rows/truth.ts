import { dominatorsOf, type FindTruth, isOfPage, nameOf, objectsOf, only } from '../../truth';

/** The class of the page that dominates every detached row. */
export const truth: FindTruth = (heap) => {
  const rows = objectsOf(heap, '<tr>').filter((row) => heap.isDetached(row));
  if (rows.length !== 40) throw new Error(`There are ${rows.length} detached rows.`);
  const owners = rows.map((row) => dominatorsOf(heap, row).filter((node) => isOfPage(heap, node)).map((node) => nameOf(heap, node)).join(' in '));
  return { answer: only(owners, 'owners'), example: rows[0] ?? 0 };
};
