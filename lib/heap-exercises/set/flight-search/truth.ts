import { type FindTruth, follow, objectsOf, only } from '../../truth';

/** The part of the key that is not the same in all entries, as their hashes say. */
export const truth: FindTruth = (heap) => {
  const results = objectsOf(heap, 'FlightList');
  const keys = objectsOf(heap, 'Query').map((query) => (JSON.parse(heap.snapshot.name(follow(heap, query, 'queryHash'))) as [string, Record<string, unknown>])[1]);
  if (keys.length !== 6 || results.length !== 6) throw new Error(`${keys.length} entries, ${results.length} results.`);
  const names = [...new Set(keys.flatMap((key) => Object.keys(key)))];
  return { answer: only(names.filter((name) => new Set(keys.map((key) => key[name])).size > 1), 'parts that differ'), example: results[0] ?? 0 };
};
