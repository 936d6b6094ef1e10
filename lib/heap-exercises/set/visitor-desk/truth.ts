import { edgesFrom, type FindTruth, nameOf, objectsOf, only } from '../../truth';

/** The function of the generators whose parameters have a photo. */
export const truth: FindTruth = (heap) => {
  const photos = objectsOf(heap, 'VisitorPhoto');
  if (photos.length !== 5) throw new Error(`${photos.length} photos are alive.`);
  const suspended = objectsOf(heap, 'Generator').filter((generator) =>
    edgesFrom(heap, generator).some(({ name, to }) => name === 'parameters_and_registers' && edgesFrom(heap, to).some((edge) => photos.includes(edge.to))),
  );
  const functions = suspended.flatMap((generator) => edgesFrom(heap, generator).filter(({ name }) => name === 'function').map(({ to }) => nameOf(heap, to)));
  return { answer: only(functions, 'suspended functions'), example: photos[0] ?? 0 };
};
