// @ts-check
/*
 * The write tracer. It runs in the page after the snapshot was taken, for a few visits, and notes the stacks of the calls that
 * store something in one of the watched objects, and of the calls that put elements into the document. The value of this
 * script is the tracer. Plain JavaScript, injected as it is.
 */
(() => {
  const { currentStack, replace, restore } = leakHuntTracing;
  // The page may have replaced these later than the tracer, or may replace them in a visit.
  const { WeakRef, WeakMap, WeakSet, Map, Set, Reflect, Object: NativeObject, String: NativeString } = globalThis;
  /** The number of stacks that are read for one object. A page that stores more in a visit is not slowed further. */
  const mostStacks = 5000;

  /** @typedef {{ stack: string, key?: unknown, value?: WeakRef<object>, type: string }} Write */

  /** @type {Map<object, number>} By watched object, its number. */ const watched = new Map();
  /** @type {Map<number, Write[]>} */ const writes = new Map();
  /** @type {WeakMap<object, string>} */ const insertedAt = new WeakMap();
  /** @type {WeakMap<object, string>} */ const filledAt = new WeakMap();
  /** @type {WeakSet<object>} */ const wrapped = new WeakSet();
  /** @type {WeakSet<object>} */ let older = new WeakSet();
  /** @type {Set<string>} */ let olderTags = new Set();

  /** @param {unknown} value */
  const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';

  /** @param {number} target @param {unknown} value @param {unknown=} key */
  function note(target, value, key) {
    const known = writes.get(target);
    if (!known || known.length >= mostStacks) return;
    const held = /** @type {object} */ (isObject(value) ? value : undefined);
    known.push({ stack: currentStack(), type: typeof value, ...(held && { value: new WeakRef(held) }), ...(!isObject(key) && { key }) });
  }

  /**
   * Replaces a method or a setter once.
   * @param {any} owner @param {string} name @param {(original: any) => (this: any, ...args: any[]) => any} make
   */
  function replaceOnce(owner, name, make) {
    const before = owner && NativeObject.getOwnPropertyDescriptor(owner, name);
    const part = typeof before?.value === 'function' ? 'value' : 'set';
    if (wrapped.has(before?.[part])) return;
    const replacement = replace(owner, name, part, make);
    if (replacement) wrapped.add(replacement);
  }

  const reads = /^(get|has|is|includes|indexOf|lastIndexOf|at$|keys|values|entries|forEach|find|map|filter|reduce|some|every|slice|join|concat|contains|compare|closest|matches|query|item|to[A-Z]|remove|delete|clear|pop|shift|sort|reverse|dispatch|create|disconnect|unobserve|abort|close|constructor)/;

  /** Watches the built-in methods that an object inherits. @param {object} target */
  function watchMethods(target) {
    for (let owner = NativeObject.getPrototypeOf(target); owner && owner !== NativeObject.prototype; owner = NativeObject.getPrototypeOf(owner)) {
      const made = NativeObject.getOwnPropertyDescriptor(owner, 'constructor')?.value;
      if (typeof made !== 'function' || !Function.prototype.toString.call(made).includes('[native code]')) continue;
      for (const name of NativeObject.getOwnPropertyNames(owner)) {
        if (reads.test(name) || typeof NativeObject.getOwnPropertyDescriptor(owner, name)?.value !== 'function') continue;
        replaceOnce(owner, name, (original) => function (...args) {
          const number = watched.get(this ?? globalThis);
          if (number !== undefined) {
            const values = name === 'splice' ? args.slice(2) : name === 'set' || name === 'addEventListener' || name === 'define' ? args.slice(1, 2) : args;
            if (values.length > 0) note(number, values.find(isObject) ?? values[0], name === 'set' || name === 'define' ? args[0] : undefined);
          }
          return Reflect.apply(original, this, args);
        });
      }
    }
  }

  /** The functions whose first argument is what they store in. */
  for (const [owner, name] of /** @type {[object, string][]} */ ([
    [NativeObject, 'assign'], [NativeObject, 'defineProperty'], [NativeObject, 'defineProperties'],
    [Reflect, 'set'], [Reflect, 'defineProperty'],
  ])) {
    replaceOnce(owner, name, (original) => function (...args) {
      const number = watched.get(args[0]);
      if (number !== undefined) note(number, args.length > 2 && name !== 'assign' ? args[2]?.value ?? args[2] : args[1]);
      return Reflect.apply(original, this, args);
    });
  }

  /** Watches the style sheets that a document has adopted: the list, which may be replaced, too. @param {number} number @param {Document} owner */
  function watchSheets(number, owner) {
    watched.set(owner.adoptedStyleSheets, number);
    watchMethods(owner.adoptedStyleSheets);
    replaceOnce(Document.prototype, 'adoptedStyleSheets', (original) => function (sheets) {
      const before = new Set(this.adoptedStyleSheets);
      Reflect.apply(original, this, [sheets]);
      const number = watched.get(this);
      if (number !== undefined) for (const sheet of this.adoptedStyleSheets) if (!before.has(sheet)) note(number, sheet);
    });
  }

  // The document's timeline keeps an animation as long as it runs.
  replaceOnce(globalThis.Element?.prototype, 'animate', (original) => function (...args) {
    const animation = Reflect.apply(original, this, args);
    const numbers = new Set([this, this.ownerDocument, animation.timeline].map((keeper) => watched.get(keeper)));
    for (const number of numbers) if (number !== undefined) note(number, animation);
    return animation;
  });

  /** @param {Iterable<unknown>} nodes */
  function noteInserted(nodes) {
    const stack = currentStack();
    for (const node of nodes) {
      if (!(node instanceof Node)) continue;
      // A fragment is empty afterwards; its children are what is inserted.
      for (const inserted of node instanceof DocumentFragment ? node.childNodes : [node]) insertedAt.set(inserted, stack);
    }
  }
  // A worker has no document.
  const hasDocument = typeof document !== 'undefined';
  /**
   * Replaces methods of the document's classes, if there is one.
   * @param {() => [any, string[]][]} methods prototypes with the names of their methods
   * @param {(original: any, name: string) => (this: any, ...args: any[]) => any} make
   */
  function replaceInDocument(methods, make) {
    if (!hasDocument) return;
    for (const [prototype, names] of methods()) for (const name of names) replaceOnce(prototype, name, (original) => make(original, name));
  }
  replaceInDocument(() => [
    [Node.prototype, ['appendChild', 'insertBefore', 'replaceChild']],
    ...[Element, Document, DocumentFragment].map(({ prototype: owner }) => /** @type {[any, string[]]} */ ([owner, ['append', 'prepend', 'replaceChildren', 'moveBefore']])),
    ...[Element, CharacterData, DocumentType].map(({ prototype: owner }) => /** @type {[any, string[]]} */ ([owner, ['before', 'after', 'replaceWith']])),
    [Element.prototype, ['insertAdjacentElement']],
    [Range.prototype, ['insertNode', 'surroundContents']],
  ], (original) => function (...args) {
    noteInserted(args);
    return Reflect.apply(original, this, args);
  });
  replaceInDocument(() => [
    [globalThis.HTMLSelectElement?.prototype, ['add']],
    [globalThis.HTMLOptionsCollection?.prototype, ['add']],
    [globalThis.HTMLTableElement?.prototype, ['insertRow', 'createTBody', 'createTHead', 'createTFoot', 'createCaption']],
    [globalThis.HTMLTableSectionElement?.prototype, ['insertRow']],
    [globalThis.HTMLTableRowElement?.prototype, ['insertCell']],
  ], (original) => function (...args) {
    const result = Reflect.apply(original, this, args);
    noteInserted([...args, result]);
    return result;
  });
  replaceInDocument(() => [
    [Element.prototype, ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTML', 'setHTMLUnsafe']],
    [ShadowRoot.prototype, ['innerHTML', 'setHTML', 'setHTMLUnsafe']],
    [Document.prototype, ['write', 'writeln']],
  ], (original, name) => function (...args) {
    const stack = currentStack();
    filledAt.set(this, stack);
    const isBeside = name === 'outerHTML' || /^(before|after)/i.test(NativeString(args[0]));
    if (isBeside && this.parentNode) filledAt.set(this.parentNode, stack);
    return Reflect.apply(original, this, args);
  });

  /** @param {unknown} target @param {unknown} value @param {unknown} key */
  function isStored(target, value, key) {
    if (target instanceof Map) return key !== undefined ? target.has(key) : undefined;
    if (target instanceof Set) return value !== undefined ? target.has(value) : undefined;
    return Array.isArray(target) && value !== undefined ? target.includes(value) : undefined;
  }

  return {
    /** Watches an object. @param {number} number @param {object} target */
    watch(number, target) {
      watched.set(target, number);
      writes.set(number, []);
      watchMethods(target);
      if (hasDocument && target instanceof Document) watchSheets(number, target);
    },
    /** Begins: elements that are in the document now are older. */
    begin() {
      const elements = hasDocument ? [...document.querySelectorAll('*')] : [];
      older = new WeakSet(elements);
      olderTags = new Set(elements.map(({ localName }) => localName));
    },
    /**
     * What was stored in a watched object. A value is missing if it was collected, or is a primitive.
     * @param {number} number
     */
    writesTo(number) {
      const target = [...watched].find(([, other]) => other === number)?.[0];
      return (writes.get(number) ?? []).flatMap(({ stack, type, value, key }) => {
        const held = value?.deref();
        if (value && !held) return [];
        return isStored(target, held, key) === false ? [] : [{ stack, type, held, name: held?.constructor?.name ?? '' }];
      });
    },
    /**
     * The stacks that put elements of this tag into the document, where they still are. `*` stands for the tags that no element
     * had before.
     * @param {string} tag
     */
    insertionsOf(tag) {
      const stacks = [];
      for (const element of document.querySelectorAll(tag)) {
        if (older.has(element) || (tag === '*' && olderTags.has(element.localName))) continue;
        /** @type {Node} */ let top = element;
        while (top.parentNode && !insertedAt.has(top) && !older.has(top.parentNode)) top = top.parentNode;
        const stack = insertedAt.get(top) ?? filledAt.get(top) ?? (top.parentNode && filledAt.get(top.parentNode));
        if (stack) stacks.push(stack);
      }
      return stacks;
    },
    stop() {
      restore();
      watched.clear();
      writes.clear();
    },
  };
})()
