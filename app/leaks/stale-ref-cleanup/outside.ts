/** Tells whoever asked when a visitor presses something outside of an element; one listener for the whole application. */

interface Watch {
  element: Element;
  act: () => void;
}

const watched = new Set<Watch>();

function lookOutside({ target }: PointerEvent) {
  for (const { element, act } of watched) if (!element.contains(target as Node)) act();
}

/** Calls `act` whenever something outside `element` is pressed, until `forgetOutside(element)`. */
export function watchOutside(element: Element, act: () => void): void {
  watched.add({ element, act });
  document.addEventListener('pointerdown', lookOutside); // the same listener again changes nothing
}

/** Ends what `watchOutside` began with the same element. */
export function forgetOutside(element: Element | null): void {
  for (const watch of watched) if (watch.element === element) watched.delete(watch);
}
