// @ts-check
/*
 * The second part of the resource tracker: what the browser keeps for a page and no object of the heap shows. It counts after
 * each visit, and notes with which stack something was added. It runs right after resource-tracker.js, in the same script.
 * Every list and Map is a property of the tracker: what a variable of this script references would count as the page's.
 */
(() => {
  const tracker = /** @type {any} */ (globalThis).__leakHuntTracker;
  if (!tracker || tracker.records) return;
  const { Map, Set, WeakMap, WeakRef, Reflect, Object: NativeObject } = globalThis;
  /** @type {(owner: any, method: string, make: (original: any) => (this: any, ...args: any[]) => any) => void} */
  const replace = tracker.replace;
  /** @type {(name: string) => number} */
  const hashOf = tracker.hashOf;
  /** @param {any} owner @param {string} name */
  const getterOf = (owner, name) => NativeObject.getOwnPropertyDescriptor(owner, name)?.get ?? (() => undefined);
  const cookie = NativeObject.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  const { getPropertyValue } = CSSStyleDeclaration.prototype;
  const { key: keyAt, getItem } = Storage.prototype;
  const lengthOf = getterOf(Storage.prototype, 'length');

  const mostFeeds = 20;
  /** The numbers of the page's sheets and declarations. A value that is an object would seem to be the page's. @type {WeakMap<object, number>} */
  const numbers = new WeakMap();
  let lastNumber = 0;
  /** @param {object} object */
  function numberOf(object) {
    const number = numbers.get(object) ?? ++lastNumber;
    numbers.set(object, number);
    return number;
  }

  /** @param {string} what */
  function feed(what) {
    if (tracker.visit < 0) return;
    const sites = tracker.feeds.get(what) ?? new Set();
    tracker.feeds.set(what, sites);
    if (sites.size < mostFeeds) sites.add(tracker.site());
  }

  // ---- style rules
  /** By number of a sheet or rule, the entries of its rules, in their order. @type {Map<number, (number | undefined)[]>} */
  tracker.rules = new Map();
  /** @param {any} sheet @param {number} index */
  function noteRule(sheet, index) {
    const ids = tracker.rules.get(numberOf(sheet)) ?? [];
    tracker.rules.set(numberOf(sheet), ids);
    if (ids.length < index) ids.length = index;
    ids.splice(index, 0, tracker.add('style', 'style rule', sheet));
  }
  for (const owner of [CSSStyleSheet.prototype, globalThis.CSSGroupingRule?.prototype]) {
    replace(owner, 'insertRule', (original) => function () {
      const index = Reflect.apply(original, this, arguments);
      noteRule(this, index);
      return index;
    });
    for (const method of ['deleteRule', 'removeRule']) {
      replace(owner, method, (original) => function (/** @type {any} */ index = 0) {
        const result = Reflect.apply(original, this, arguments);
        const [id] = tracker.rules.get(numberOf(this))?.splice(Number(index), 1) ?? [];
        tracker.close(id);
        return result;
      });
    }
  }
  replace(CSSStyleSheet.prototype, 'addRule', (original) => function (/** @type {any} */ _selector, /** @type {any} */ _style, /** @type {any} */ index) {
    const result = Reflect.apply(original, this, arguments);
    noteRule(this, index === undefined ? this.cssRules.length - 1 : Number(index));
    return result;
  });
  for (const method of ['replace', 'replaceSync']) {
    replace(CSSStyleSheet.prototype, method, (original) => function () {
      for (const id of tracker.rules.get(numberOf(this)) ?? []) tracker.close(id);
      tracker.rules.delete(numberOf(this));
      return Reflect.apply(original, this, arguments);
    });
  }

  // ---- custom properties of elements
  /** By number of a declaration, and of a property's name, its entry. @type {Map<number, number>} */
  tracker.properties = new Map();
  /** @param {object} style @param {string} name */
  const keyOfProperty = (style, name) => numberOf(style) * 2 ** 32 + hashOf(name);
  replace(CSSStyleDeclaration.prototype, 'setProperty', (original) => function (/** @type {any} */ name) {
    const result = Reflect.apply(original, this, arguments);
    const property = String(name);
    if (!property.startsWith('--')) return result;
    const known = keyOfProperty(this, property);
    if (!tracker.open.has(tracker.properties.get(known) ?? 0) && Reflect.apply(getPropertyValue, this, [property]) !== '') {
      const id = tracker.add('style', 'custom property', this);
      tracker.properties.set(known, id);
      tracker.open.get(id).property = hashOf(property);
    }
    return result;
  });
  replace(CSSStyleDeclaration.prototype, 'removeProperty', (original) => function (/** @type {any} */ name) {
    const known = keyOfProperty(this, String(name));
    tracker.close(tracker.properties.get(known));
    tracker.properties.delete(known);
    return Reflect.apply(original, this, arguments);
  });

  // ---- fonts
  replace(globalThis.FontFaceSet?.prototype, 'add', (original) => function (/** @type {any} */ font) {
    const result = Reflect.apply(original, this, arguments);
    if (!tracker.open.has(tracker.ids.get(font) ?? 0)) tracker.ids.set(font, tracker.add('style', 'font face', font));
    return result;
  });
  replace(globalThis.FontFaceSet?.prototype, 'delete', (original) => function (/** @type {any} */ font) {
    tracker.close(tracker.ids.get(font));
    return Reflect.apply(original, this, arguments);
  });
  replace(globalThis.FontFaceSet?.prototype, 'clear', (original) => function () {
    for (const { id, what } of tracker.open.values()) if (what === 'font face') tracker.close(id);
    return Reflect.apply(original, this, arguments);
  });

  // ---- custom elements
  replace(globalThis.CustomElementRegistry?.prototype, 'define', (original) => function (/** @type {any} */ _name, /** @type {any} */ constructor) {
    const result = Reflect.apply(original, this, arguments);
    tracker.add('closure', 'custom element', constructor);
    return result;
  });

  // ---- buffers that are made longer in place
  /** By what is counted, the buffers that were made longer. @type {Map<string, { ref: WeakRef<any>, number: number }[]>} */
  tracker.grown = new Map();
  /** @param {any} owner @param {string} method @param {string} what */
  function noteGrowth(owner, method, what) {
    replace(owner, method, (original) => function () {
      const result = Reflect.apply(original, this, arguments);
      const known = tracker.grown.get(what) ?? [];
      tracker.grown.set(what, known);
      const number = numberOf(this);
      if (!known.some((/** @type {any} */ one) => one.number === number)) known.push({ ref: new WeakRef(this), number });
      feed(what);
      return result;
    });
  }
  noteGrowth(ArrayBuffer.prototype, 'resize', 'ArrayBuffer byte');
  noteGrowth(globalThis.SharedArrayBuffer?.prototype, 'grow', 'SharedArrayBuffer byte');
  noteGrowth(globalThis.WebAssembly?.Memory?.prototype, 'grow', 'WebAssembly.Memory page');
  const memoryBuffer = getterOf(globalThis.WebAssembly?.Memory?.prototype, 'buffer');
  /** @param {Record<string, number>} count */
  function countGrown(count) {
    for (const [what, buffers] of tracker.grown) {
      for (const { ref } of buffers) {
        const buffer = ref.deref();
        const size = buffer && (what.endsWith('page') ? Reflect.apply(memoryBuffer, buffer, []).byteLength / 65_536 : buffer.byteLength);
        if (size !== undefined) count[what] = (count[what] ?? 0) + Number(size);
      }
      tracker.grown.set(what, buffers.filter((/** @type {any} */ { ref }) => ref.deref() !== undefined));
    }
  }

  // ---- web storage and cookies
  replace(Storage.prototype, 'setItem', (original) => function () {
    feed(this === storageOf('sessionStorage') ? 'sessionStorage' : 'localStorage');
    return Reflect.apply(original, this, arguments);
  });
  if (cookie?.set) {
    const { set } = cookie;
    NativeObject.defineProperty(Document.prototype, 'cookie', {
      ...cookie,
      set(/** @type {any} */ value) {
        feed('cookie');
        Reflect.apply(set, this, [value]);
      },
    });
  }
  /** A page without an origin has no storage. @param {'localStorage' | 'sessionStorage'} name */
  function storageOf(name) {
    try {
      return globalThis[name];
    } catch {
      return undefined;
    }
  }
  /** @param {Record<string, number>} count @param {'localStorage' | 'sessionStorage'} name */
  function countStorage(count, name) {
    const storage = storageOf(name);
    if (!storage) return;
    const entries = Reflect.apply(lengthOf, storage, []);
    let characters = 0;
    for (let i = 0; i < entries; i++) {
      /** @type {string} */ const key = Reflect.apply(keyAt, storage, [i]) ?? '';
      /** @type {string} */ const text = Reflect.apply(getItem, storage, [key]) ?? '';
      characters += key.length + text.length;
    }
    count[`${name} entry`] = entries;
    count[`${name} text`] = characters;
  }

  // ---- history
  /** The address at the beginning of the visit, and the entries that the visit has added. */
  let start = '';
  /** @type {{ id: number, isSame: boolean }[]} */
  tracker.pushed = [];
  replace(History.prototype, 'pushState', (original) => function () {
    const before = location.href;
    const result = Reflect.apply(original, this, arguments);
    const isSame = location.href === before;
    // A walk by links goes there and back. It ends where it began.
    if (!isSame && location.href === start) {
      for (const { id, isSame } of tracker.pushed) if (!isSame) tracker.close(id);
      tracker.pushed = tracker.pushed.filter((/** @type {any} */ entry) => entry.isSame);
    } else {
      tracker.pushed.push({ id: tracker.add('history', 'history entry'), isSame });
    }
    return result;
  });
  Reflect.apply(EventTarget.prototype.addEventListener, globalThis, ['popstate', () => tracker.close(tracker.pushed.pop()?.id)]);

  // ---- databases and caches
  /** By store, the entries of its records, by key. @type {Map<string, Map<unknown, number>>} */
  tracker.records = new Map();
  const storeOf = (/** @type {IDBObjectStore} */ { name, transaction }) => `${transaction.db.name}\0${name}`;
  const recordsOf = (/** @type {string} */ store) => {
    const known = tracker.records.get(store) ?? new Map();
    tracker.records.set(store, known);
    return known;
  };
  const keyOf = (/** @type {any} */ key) => (typeof key === 'object' ? JSON.stringify(key) : key);
  for (const method of ['add', 'put']) {
    replace(globalThis.IDBObjectStore?.prototype, method, (original) => function () {
      const request = Reflect.apply(original, this, arguments);
      const records = recordsOf(storeOf(this));
      const id = tracker.add('storage', 'IndexedDB record');
      const settle = () => {
        const key = request.error ? undefined : keyOf(request.result);
        if (key === undefined || tracker.open.has(records.get(key) ?? 0)) tracker.close(id);
        else records.set(key, id);
      };
      for (const type of ['success', 'error']) Reflect.apply(addEventListener, request, [type, settle, { once: true }]);
      return request;
    });
  }
  replace(globalThis.IDBObjectStore?.prototype, 'delete', (original) => function (/** @type {any} */ query) {
    const records = recordsOf(storeOf(this));
    for (const [key, id] of records) {
      if (query instanceof IDBKeyRange ? query.includes(key) : keyOf(query) === key) tracker.close(id);
    }
    return Reflect.apply(original, this, arguments);
  });
  replace(globalThis.IDBCursor?.prototype, 'delete', (original) => function () {
    const store = 'objectStore' in this.source ? this.source.objectStore : this.source;
    tracker.close(recordsOf(storeOf(store)).get(keyOf(this.primaryKey)));
    return Reflect.apply(original, this, arguments);
  });
  replace(globalThis.IDBObjectStore?.prototype, 'clear', (original) => function () {
    closeRecords(storeOf(this));
    return Reflect.apply(original, this, arguments);
  });
  replace(globalThis.IDBFactory?.prototype, 'deleteDatabase', (original) => function (/** @type {any} */ name) {
    closeRecords(`${name}\0`);
    return Reflect.apply(original, this, arguments);
  });
  /** @param {string} prefix */
  function closeRecords(prefix) {
    for (const [store, records] of tracker.records) {
      if (!store.startsWith(prefix)) continue;
      for (const id of records.values()) tracker.close(id);
      records.clear();
    }
  }
  /** The names of the page's caches. @type {WeakMap<object, string>} */
  const cacheNames = new WeakMap();
  replace(globalThis.CacheStorage?.prototype, 'open', (original) => async function (/** @type {any} */ name) {
    const cache = await Reflect.apply(original, this, arguments);
    cacheNames.set(cache, `cache\0${name}`);
    return cache;
  });
  replace(globalThis.CacheStorage?.prototype, 'delete', (original) => function (/** @type {any} */ name) {
    closeRecords(`cache\0${name}`);
    return Reflect.apply(original, this, arguments);
  });
  const urlOf = (/** @type {any} */ request) => new URL(request instanceof Request ? request.url : String(request), document.baseURI).href;
  for (const method of ['put', 'add', 'addAll']) {
    replace(globalThis.Cache?.prototype, method, (original) => function (/** @type {any} */ request) {
      const records = recordsOf(cacheNames.get(this) ?? 'cache');
      for (const one of method === 'addAll' ? request : [request]) {
        const url = urlOf(one);
        if (!tracker.open.has(records.get(url) ?? 0)) records.set(url, tracker.add('storage', 'cached response'));
      }
      return Reflect.apply(original, this, arguments);
    });
  }
  replace(globalThis.Cache?.prototype, 'delete', (original) => function (/** @type {any} */ request) {
    tracker.close(recordsOf(cacheNames.get(this) ?? 'cache').get(urlOf(request)));
    return Reflect.apply(original, this, arguments);
  });

  /** Counts what the browser keeps. @param {Record<string, number>} count */
  tracker.countKept = (count) => {
    countStorage(count, 'localStorage');
    countStorage(count, 'sessionStorage');
    const cookies = cookie?.get && storageOf('sessionStorage') ? Reflect.apply(cookie.get, document, []) : '';
    countGrown(count);
    count['stored cookie'] = cookies === '' ? 0 : cookies.split('; ').length;
  };
  tracker.noteStart = () => {
    start = location.href;
    tracker.pushed = [];
    // Sheets and declarations that were collected have no open entries.
    for (const [number, ids] of tracker.rules) if (!ids.some((/** @type {number} */ id) => tracker.open.has(id))) tracker.rules.delete(number);
    for (const [key, id] of tracker.properties) if (!tracker.open.has(id)) tracker.properties.delete(key);
  };
})();
