import { type FindTruth, largest, objectsOf } from '../../truth';

/** The class whose oldest object was born last: the older ones were removed. */
export const truth: FindTruth = (heap) => {
  const { snapshot, births } = heap;
  const suspects = ['RouteTile', 'TripNote', 'FareQuote'].map((name) => {
    const objects = objectsOf(heap, name);
    if (objects.length !== 24) throw new Error(`There are ${objects.length} objects of ${name}.`);
    return { name, objects, oldest: Math.min(...objects.map((node) => births?.spanOf(snapshot.id(node)) ?? -1)) };
  });
  const { name, objects, oldest } = largest(suspects, (suspect) => suspect.oldest);
  if (suspects.some((suspect) => suspect.name !== name && suspect.oldest >= oldest)) throw new Error('The times of birth do not tell the classes apart.');
  return { answer: name, example: objects[0] ?? 0 };
};
