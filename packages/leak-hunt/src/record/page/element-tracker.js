// @ts-check
/*
 * The third part of the resource tracker: what only grows in elements that stay in the document. It runs right after
 * growth-tracker.js, in the same script.
 */
(() => {
  const tracker = /** @type {any} */ (globalThis).__leakHuntTracker;
  if (!tracker || tracker.countsInElements) return;
  tracker.countsInElements = true;
  const { WeakSet, Math, Reflect, Object: NativeObject } = globalThis;
  /** @param {any} owner @param {string} name */
  const getterOf = (owner, name) => NativeObject.getOwnPropertyDescriptor(owner, name)?.get ?? (() => undefined);
  const { querySelectorAll } = /** @type {any} */ (Document.prototype);
  const { hasAttributes, getAttributeNames, getAttribute } = Element.prototype;
  const firstElementOf = getterOf(Element.prototype, 'firstElementChild');
  const textOf = getterOf(Node.prototype, 'textContent');
  /** So many elements are looked at in a millisecond or two. */
  const mostElements = 2000;
  /** The elements that are older than the visits. @type {WeakSet<Element>} */
  let lasting = new WeakSet();
  /**
   * Counts the attributes and the class names of the elements that were there before the visits, and the characters in those
   * of them that have only text. What reads an attribute or a list of classes by name leaves no object on the element.
   * @param {Record<string, number>} count
   */
  tracker.countInElements = (count) => {
    const elements = Reflect.apply(querySelectorAll, document, ['*']);
    const many = Math.min(elements.length, mostElements);
    if (tracker.counts.length === 0) {
      lasting = new WeakSet();
      for (let i = 0; i < many; i++) lasting.add(elements[i]);
    }
    /** @param {string} what @param {number} more */
    const add = (what, more) => {
      count[what] = (count[what] ?? 0) + more;
    };
    for (let i = 0; i < many; i++) {
      const element = elements[i];
      if (!lasting.has(element)) continue;
      const tag = element.localName;
      if (Reflect.apply(hasAttributes, element, [])) {
        add(`attribute of <${tag}>`, Reflect.apply(getAttributeNames, element, []).length);
        const names = Reflect.apply(getAttribute, element, ['class']) ?? '';
        add(`class name of <${tag}>`, names.trim() === '' ? 0 : names.trim().split(/\s+/).length);
      }
      if (Reflect.apply(firstElementOf, element, []) === null) add(`text of <${tag}>`, Reflect.apply(textOf, element, []).length);
    }
  };
})();
