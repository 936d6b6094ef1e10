import { type FindTruth, nameOf, objectsOf, only } from '../../truth';

/** The object on each page's retainer path that is above the event listener. */
export const truth: FindTruth = (heap) => {
  const pages = objectsOf(heap, 'ReaderPage');
  if (pages.length !== 5) throw new Error(`${pages.length} pages are alive.`);
  const targets = pages.map((page) => {
    const path = heap.pathTo(page).map(({ node }) => nameOf(heap, node));
    return path[path.findIndex((name) => name.endsWith('EventTargetData')) - 1] ?? '';
  });
  return { answer: only(targets, 'targets'), example: pages[0] ?? 0 };
};
