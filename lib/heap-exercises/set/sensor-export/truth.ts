import { dominatorsOf, type FindTruth, largest, nameOf } from '../../truth';

/** The function that dominates the largest memory of an array. */
export const truth: FindTruth = (heap) => {
  const { snapshot } = heap;
  const memories = [...heap.groups.of.keys()].filter((node) => snapshot.type(node) === 'array');
  const memory = largest(memories, (node) => snapshot.selfSize(node));
  const above = dominatorsOf(heap, memory);
  const closure = above.find((node) => snapshot.type(node) === 'closure');
  if (closure === undefined) throw new Error('No function dominates the largest array.');
  return { answer: nameOf(heap, closure), example: above[0] ?? memory };
};
