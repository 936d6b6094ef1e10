type OnView = () => void;

const callbacks = new Map<Element, OnView>();
let viewer: IntersectionObserver | undefined;

function tellAll(entries: readonly IntersectionObserverEntry[]) {
  for (const { isIntersecting, target } of entries) if (isIntersecting) callbacks.get(target)?.();
}

/**
 * Calls `onView` whenever the element comes into view, a little before it does.
 * @returns stops that
 */
export function whenInView(element: Element, onView: OnView): () => void {
  viewer ??= new IntersectionObserver(tellAll, { rootMargin: '200px' });
  const observer = viewer;
  callbacks.set(element, onView);
  observer.observe(element);
  return () => {
    observer.unobserve(element);
    callbacks.delete(element);
  };
}
