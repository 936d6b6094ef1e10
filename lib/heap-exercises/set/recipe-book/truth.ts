import { at } from 'leak-hunt/heap';
import { type FindTruth, isOfPage, largest, objectsOf } from '../../truth';

/** The class of the page whose objects together have the largest retained size. */
export const truth: FindTruth = (heap) => {
  const { list, of } = heap.groups;
  const places = new Set([...of.keys()].filter((node) => isOfPage(heap, node)).map((node) => at(of, node)));
  const { name } = largest(list.filter((_, place) => places.has(place)), ({ retained }) => retained);
  return { answer: name, example: objectsOf(heap, 'HitList')[0] ?? 0 };
};
