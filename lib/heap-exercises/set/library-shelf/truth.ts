import { dominatorsOf, edgesTo, type FindTruth, objectsOf, only } from '../../truth';

/** The property of the retainers that the page of results does not dominate itself. */
export const truth: FindTruth = (heap) => {
  const page = only(objectsOf(heap, 'ResultPage'), 'result pages');
  const retainers = edgesTo(heap, page).filter(({ type }) => type === 'property');
  if (retainers.length <= 60) throw new Error(`The page has only ${retainers.length} retainers.`);
  const outside = retainers.filter(({ from }) => !dominatorsOf(heap, from).includes(page));
  return { answer: only(outside, 'references from outside').name, example: page };
};
