import { edgesFrom, type FindTruth, follow, objectsOf, only } from '../../truth';

/** The number of stops. The example is one that the album keeps. */
export const truth: FindTruth = (heap) => {
  const stops = objectsOf(heap, 'TourStop');
  const page = only(heap.snapshot.nodesWithProperty('album'), 'objects with an album');
  const kept = edgesFrom(heap, follow(heap, page, 'album')).filter(({ to }) => stops.includes(to));
  return { answer: String(stops.length), example: kept[0]?.to ?? 0 };
};
