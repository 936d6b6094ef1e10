// @ts-check
/*
 * The change tracer. It runs in the page after the snapshot was taken, for a few visits, and notes the stacks of the calls that
 * make what stays in the document larger: attributes, class names and texts of older elements, and entries of web storage.
 * The value of this script is the tracer. Plain JavaScript, injected as it is.
 */
(() => {
  const { currentStack, replace, restore } = leakHuntTracing;
  // The page may have replaced these later than the tracer, or may replace them in a visit.
  const { WeakSet, WeakMap, Map, Reflect } = globalThis;
  const older = new WeakSet(document.querySelectorAll('*'));
  /** @type {Map<string, Map<string, number>>} By what grows, by stack, by how much. */ const changes = new Map();

  /** The last read of a dataset or a storage, by what grows. @type {Map<string, { stack: string, before: number, sizeNow: () => number }>} */
  const reads = new Map();

  /** @param {string} what @param {string} stack @param {number} more */
  function note(what, stack, more) {
    /** @type {Map<string, number>} */ const known = changes.get(what) ?? new Map();
    changes.set(what, known.set(stack, (known.get(stack) ?? 0) + more));
  }

  /** Notes by how much the last read of something has made it larger. @param {string} what */
  function settle(what) {
    const last = reads.get(what);
    reads.delete(what);
    if (!last) return;
    const more = last.sizeNow() - last.before;
    if (more > 0) note(what, last.stack, more);
  }

  /** What is read here may be added to. @param {string} what @param {() => number} sizeNow */
  function noteRead(what, sizeNow) {
    settle(what);
    reads.set(what, { stack: currentStack(), before: sizeNow(), sizeNow });
  }

  /** @param {Element} element */
  const attributesOf = (element) => element.getAttributeNames().length;
  /** @param {Element} element */
  const classesOf = (element) => element.getAttribute('class')?.split(/\s+/).filter(Boolean).length ?? 0;
  /** @param {Node} node */
  const textOf = (node) => node.textContent?.length ?? 0;

  /**
   * Compares what an older element has before and after a call.
   * @param {any} owner @param {readonly string[]} names @param {'value' | 'set'} part @param {string} what
   * @param {(element: any) => number} sizeOf @param {(target: any) => any} [elementOf]
   */
  function compare(owner, names, part, what, sizeOf, elementOf = (target) => target) {
    for (const name of names) {
      replace(owner, name, part, (original) => function () {
        const element = elementOf(this);
        if (!element || !older.has(element)) return Reflect.apply(original, this, arguments);
        const before = sizeOf(element);
        try {
          return Reflect.apply(original, this, arguments);
        } finally {
          const more = sizeOf(element) - before;
          if (more > 0) note(`${what} of <${element.localName}>`, currentStack(), more);
        }
      });
    }
  }
  const settingAttributes = ['setAttribute', 'setAttributeNS', 'setAttributeNode', 'setAttributeNodeNS', 'toggleAttribute'];
  compare(Element.prototype, settingAttributes, 'value', 'attribute', attributesOf);
  compare(Element.prototype, ['setAttribute'], 'value', 'class name', classesOf);
  compare(Element.prototype, ['className'], 'set', 'class name', classesOf);
  compare(Node.prototype, ['textContent'], 'set', 'text', textOf);
  compare(HTMLElement.prototype, ['innerText'], 'set', 'text', textOf);
  compare(Element.prototype, ['innerHTML'], 'set', 'text', textOf);
  compare(Element.prototype, ['append', 'prepend', 'insertAdjacentText', 'insertAdjacentHTML'], 'value', 'text', textOf);
  compare(Node.prototype, ['appendChild', 'insertBefore'], 'value', 'text', textOf);
  const parentOf = (/** @type {Node} */ node) => node.parentNode;
  compare(CharacterData.prototype, ['appendData', 'insertData', 'replaceData', 'after', 'before'], 'value', 'text', textOf, parentOf);
  compare(CharacterData.prototype, ['data'], 'set', 'text', textOf, parentOf);
  compare(Node.prototype, ['nodeValue'], 'set', 'text', textOf, parentOf);

  // A list of classes and a dataset do not tell their element. So their element is noted where they are read.
  for (const owner of [HTMLElement.prototype, SVGElement.prototype, globalThis.MathMLElement?.prototype]) {
    replace(owner, 'dataset', 'get', (original) => function () {
      if (older.has(this)) noteRead(`attribute of <${this.localName}>`, () => attributesOf(this));
      return Reflect.apply(original, this, arguments);
    });
  }
  /** @type {WeakMap<DOMTokenList, Element>} */ const elementsOfLists = new WeakMap();
  replace(Element.prototype, 'classList', 'get', (original) => function () {
    const list = Reflect.apply(original, this, arguments);
    elementsOfLists.set(list, this);
    return list;
  });
  for (const name of ['add', 'toggle', 'replace']) {
    replace(DOMTokenList.prototype, name, 'value', (original) => function () {
      const before = this.length;
      const result = Reflect.apply(original, this, arguments);
      const more = this.length - before;
      const element = elementsOfLists.get(this);
      if (more > 0 && element && older.has(element)) note(`class name of <${element.localName}>`, currentStack(), more);
      return result;
    });
  }
  for (const name of ['localStorage', 'sessionStorage']) {
    replace(globalThis, name, 'get', (original) => function () {
      const storage = Reflect.apply(original, this, arguments);
      noteRead(name, () => storage.length);
      return storage;
    });
  }

  return {
    /** The stacks that made this grow, those first that added the most. @param {string} what */
    stacksOf(what) {
      settle(what);
      return [...(changes.get(what) ?? [])].sort(([, a], [, b]) => b - a).map(([stack]) => stack);
    },
    stop: restore,
  };
})()
