import { edgesTo, type FindTruth, objectsOf, only } from '../../truth';

/** The id of the detached element with a reference from a JavaScript object. */
export const truth: FindTruth = (heap) => {
  const { snapshot } = heap;
  const detached = [...heap.groups.of.keys()].filter((node) => heap.isDetached(node));
  const referenced = detached.filter((node) => edgesTo(heap, node).some(({ from, type }) => type === 'property' && snapshot.type(from) === 'object'));
  const names = referenced.map((node) => /\bid="([^"]+)"/.exec(snapshot.name(node))?.[1] ?? '');
  return { answer: only(names, 'ids'), example: objectsOf(heap, '<form>')[0] ?? 0 };
};
