// @ts-check
/*
 * The resource tracker. It runs in the page before the page's scripts, and records the resources that are opened and closed
 * and that a heap does not show, with the stack that opened them. All its references to objects of the page are weak. All
 * its own objects are reachable only from one LeakHuntTracker, which the hunter does not count. Plain JavaScript, injected as it is.
 */
(() => {
  const name = '__leakHuntTracker';
  // The hunter reads only the tracker of the top window.
  if (name in globalThis || globalThis.window !== globalThis.top) return;
  // The page may replace these later. The tracker uses the browser's own.
  const { WeakRef, WeakMap, Map, Set, Error, Reflect, Math, Object: NativeObject, performance } = globalThis;
  const { now } = Performance.prototype;
  const { querySelectorAll } = /** @type {any} */ (Document.prototype);
  const { addEventListener } = EventTarget.prototype;
  const { then } = Promise.prototype;

  /** @typedef {{ id: number, kind: string, what: string, site: number, visit: number, url?: string, due?: number, period?: number, property?: number, subject?: WeakRef<object>, target?: WeakRef<object>, signal?: WeakRef<AbortSignal> }} Entry */

  /** The listeners of one target, by type. It has its own class, so that the hunter can distinguish it from the page's maps. */
  class LeakHuntListeners extends Map {}

  /** A number for a name. The tracker must not keep strings of the page alive. @param {string} name */
  function hashOf(name) {
    let hash = 7;
    for (let i = 0; i < name.length; i++) hash = (hash * 31 + name.charCodeAt(i)) | 0;
    return hash;
  }

  /** @param {CSSStyleDeclaration} style @param {number} hash of the property's name */
  function hasProperty(style, hash) {
    for (let i = 0; i < style.length; i++) if (hashOf(style.item(i)) === hash) return true;
    return false;
  }

  class LeakHuntTracker {
    /** The current recorded visit. -1 before the first. */
    visit = -1;
    /** @type {Map<number, Entry>} */ open = new Map();
    /** @type {Map<string, number>} The number of a site by the innermost frames of its stack. */ sites = new Map();
    /** @type {string[]} By the number of a site, its whole stack. */ stacks = [];
    /** @type {Record<string, number>[]} The elements in the document after each visit, by tag. */ counts = [];
    /** @type {WeakMap<object, LeakHuntListeners>} */ listeners = new WeakMap();
    /** @type {WeakMap<object, number>} */ ids = new WeakMap();
    /** @type {Map<unknown, number>} The ids of resources that are closed by a name or a number: timers, object URLs. */ handles = new Map();
    /** @type {Set<number>} When timeouts that have no entry will have run, in milliseconds of performance.now(). */ dues = new Set();
    /** @type {Entry | undefined} The timer whose callback is running. Timers that it starts belong to the same visit. */ running;
    last = 0;
    // The other parts, growth-tracker.js and element-tracker.js, fill or replace these four.
    /** @type {Map<string, Set<number>>} By what is counted, the stacks that added to it. */ feeds = new Map();
    /** @type {(count: Record<string, number>) => void} Counts what the browser keeps. */ countKept = () => undefined;
    /** @type {(count: Record<string, number>) => void} Counts what elements have that stay. */ countInElements = () => undefined;
    /** @type {() => void} Notes the address at which a visit begins. */ noteStart = () => undefined;
    replace = replace;
    hashOf = hashOf;
    /** By this the hunter finds the objects of that class in a snapshot. */ Listeners = LeakHuntListeners;

    /** @param {string} kind @param {string} what @param {object=} subject what the record is about @param {object=} target */
    add(kind, what, subject, target) {
      const heir = kind === 'timer' || kind === 'frame' ? this.running : undefined;
      // A timer that starts itself again keeps its id, so that it can still be found after the snapshot.
      const id = heir && !this.open.has(heir.id) ? heir.id : ++this.last;
      this.open.set(id, {
        id,
        kind,
        what,
        site: heir ? heir.site : this.site(),
        visit: heir ? heir.visit : this.visit,
        ...(subject && { subject: new WeakRef(subject) }),
        ...(target && { target: new WeakRef(target) }),
      });
      return id;
    }

    /** Says which object a record is about. @param {number} id @param {object} subject */
    about(id, subject) {
      const entry = this.open.get(id);
      if (entry) entry.subject = new WeakRef(subject);
    }

    /** Says when a timer runs. @param {number} id @param {unknown} delay @param {boolean=} repeats */
    noteDue(id, delay, repeats) {
      const entry = this.open.get(id);
      const ms = Math.max(0, Number(delay) || 0);
      if (!entry) return;
      if (repeats) entry.period = ms;
      else entry.due = Reflect.apply(now, performance, []) + ms;
    }

    /** @param {number | undefined} id */
    close(id) {
      if (id !== undefined) this.open.delete(id);
    }

    /**
     * The number of the current stack. It takes time, so it is read only in recorded visits. Stacks with the same innermost
     * frames are one site: what is outside may differ between visits. The outer frames are kept once, because the page's own
     * call may be below many frames of a library.
     */
    site() {
      if (this.visit < 0) return -1;
      const limit = Error.stackTraceLimit;
      Error.stackTraceLimit = 32;
      const stack = String(new Error().stack);
      Error.stackTraceLimit = limit;
      const key = stack.split('\n', 13).join('\n');
      let site = this.sites.get(key);
      if (site === undefined) {
        this.sites.set(key, (site = this.sites.size));
        this.stacks.push(stack);
      }
      return site;
    }

    /** @param {Entry} entry */
    isOpen({ subject, target, signal, property }) {
      if (signal?.deref()?.aborted) return false;
      if (target && !target.deref()) return false;
      const alive = subject?.deref();
      if (subject && !alive) return false;
      if (property !== undefined && alive instanceof CSSStyleDeclaration) return hasProperty(alive, property);
      // The rules of a style element go with it.
      if (alive instanceof CSSStyleSheet && alive.ownerNode) return alive.ownerNode.isConnected;
      if (alive instanceof WebSocket || alive instanceof EventSource) return alive.readyState !== alive.CLOSED;
      return !(alive instanceof BaseAudioContext && alive.state === 'closed');
    }

    /**
     * Ends the previous visit: counts the elements in the document, and removes entries of collected objects. Visit 0 resets
     * the records: resources that were opened before are older than the visits.
     * @param {number} next the visit that begins now
     */
    beginVisit(next) {
      if (next === 0) {
        for (const entry of this.open.values()) entry.visit = -1;
        this.counts = [];
      }
      this.visit = next;
      for (const [id, entry] of this.open) if (!this.isOpen(entry)) this.open.delete(id);
      this.counts.push(this.count());
      this.noteStart();
    }

    /** Counts what is in the document, by tag, and what the browser keeps for the page. */
    count() {
      /** @type {Record<string, number>} */ const count = {};
      // getElementsByTagName would leave a live collection on the document.
      for (const element of Reflect.apply(querySelectorAll, document, ['*'])) count[element.localName] = (count[element.localName] ?? 0) + 1;
      count['adopted style sheet'] = document.adoptedStyleSheets.length;
      this.countKept(count);
      this.countInElements(count);
      return count;
    }

    /**
     * How long, in milliseconds, until the timeouts that are now pending have run once, the animations of the document have
     * ended, and each interval has run once. What takes longer than `limit` does not count, nor an interval that has run in
     * the `elapsed` milliseconds before.
     * @param {number} limit @param {number} elapsed
     */
    pendingMs(limit, elapsed) {
      const at = Reflect.apply(now, performance, []);
      let end = at;
      /** @param {number} due */
      const wait = (due) => {
        if (due <= at + limit) end = Math.max(end, due);
      };
      for (const { due = at, period } of this.open.values()) {
        if (period === undefined) wait(due);
        else if (period > elapsed) wait(at + period);
      }
      for (const due of this.dues) {
        if (due > at) wait(due);
        else this.dues.delete(due);
      }
      for (const animation of document.getAnimations()) {
        const { endTime } = animation.effect?.getComputedTiming() ?? {};
        const left = (Number(endTime) - Number(animation.currentTime)) / Math.abs(animation.playbackRate);
        // An animation that is paused has no time left that could be waited for.
        if (animation.playState === 'running') wait(at + left);
      }
      return Math.ceil(end - at);
    }

    /** The resources that were opened in a recorded visit and are still open. */
    read() {
      const { stacks } = this;
      const open = [...this.open].filter(([, entry]) => entry.visit >= 0 && this.isOpen(entry));
      return {
        open: open.map(([id, { kind, what, site, visit, url }]) => ({ id, kind, what, stack: stacks[site] ?? '', visit, url })),
        counts: this.counts,
        feeds: NativeObject.fromEntries([...this.feeds].map(([what, sites]) => [what, [...sites].map((site) => stacks[site] ?? '')])),
      };
    }

    /** How many of these resources are still open. @param {number[]} ids */
    openOf(ids) {
      return ids.filter((id) => {
        const entry = this.open.get(id);
        return entry && this.isOpen(entry);
      }).length;
    }

    /** Those of these resources that are still open. @param {number[]} ids */
    stillOpen(ids) {
      return ids.filter((id) => this.openOf([id]) > 0);
    }

    /** The number of the newest open resource of the same name as these; a listener may have any name. @param {number[]} ids */
    newestLike(ids) {
      const [kind, what] = ids.map((id) => this.open.get(id)).flatMap((entry) => (entry ? [entry.kind, entry.what] : []));
      const isLike = (/** @type {Entry} */ entry) => entry.kind === kind && (kind === 'listener' || entry.what === what) && this.isOpen(entry);
      return Math.max(0, ...[...this.open.values()].filter(isLike).map(({ id }) => id));
    }

    /** @param {number} id */
    subjectOf(id) {
      return this.open.get(id)?.subject?.deref();
    }

    /** The object that a listener is on. @param {number} id */
    targetOf(id) {
      return this.open.get(id)?.target?.deref();
    }
  }

  const tracker = new LeakHuntTracker();
  NativeObject.defineProperty(globalThis, name, { value: tracker, configurable: true });

  /**
   * Replaces a method with a function that has the same name, length and text.
   * @param {any} owner @param {string} method @param {(original: any) => (this: any, ...args: any[]) => any} make
   */
  function replace(owner, method, make) {
    const original = owner?.[method];
    if (typeof original !== 'function') return;
    const replacement = make(original);
    NativeObject.defineProperty(replacement, 'name', { value: original.name });
    NativeObject.defineProperty(replacement, 'length', { value: original.length });
    replacement.toString = () => Function.prototype.toString.call(original);
    owner[method] = replacement;
  }

  /** @param {unknown} options */
  const isCapture = (options) => String(Boolean(typeof options === 'object' && options ? /** @type {any} */ (options).capture : options));

  /** @param {any} target @param {any} type @param {any} callback @param {any=} options */
  function noteListener(target, type, callback, options) {
    const isOnce = typeof options === 'object' && options?.once === true;
    if (!callback || (typeof options === 'object' && options?.signal?.aborted)) return;
    let types = tracker.listeners.get(target);
    if (!types) tracker.listeners.set(target, (types = new LeakHuntListeners()));
    const key = `${type} ${isCapture(options)}`;
    /** @type {WeakMap<object, number>} */ const callbacks = types.get(key) ?? new WeakMap();
    types.set(key, callbacks);
    const known = callbacks.get(callback);
    if (known !== undefined && tracker.open.has(known)) return;
    const id = tracker.add('listener', `${type} listener`, callback, target);
    callbacks.set(callback, id);
    const entry = tracker.open.get(id);
    if (entry && options?.signal) entry.signal = new WeakRef(options.signal);
    if (!isOnce) return;
    /** @type {Set<number>} */ const once = types.get(`once ${key}`) ?? new Set();
    types.set(`once ${key}`, once.add(id));
    const capture = isCapture(options) === 'true';
    // The browser adds the same function only once, so this is one more listener for all of them together.
    Reflect.apply(addEventListener, target, [type, capture ? leakHuntCaptured : leakHuntFired, { once: true, capture, passive: options.passive }]);
  }

  /** Closes the entries of listeners for one event. The browser has removed them. @param {Event} event @param {boolean} capture */
  function closeFired({ currentTarget, type }, capture) {
    const once = tracker.listeners.get(/** @type {EventTarget} */ (currentTarget))?.get(`once ${type} ${capture}`);
    for (const id of once ?? []) tracker.close(id);
    once?.clear();
  }
  const leakHuntFired = (/** @type {Event} */ event) => closeFired(event, false);
  const leakHuntCaptured = (/** @type {Event} */ event) => closeFired(event, true);

  /** @param {any} target @param {any} type @param {any} callback @param {any=} options */
  function forgetListener(target, type, callback, options) {
    if (callback) tracker.close(tracker.listeners.get(target)?.get(`${type} ${isCapture(options)}`)?.get(callback));
  }

  replace(EventTarget.prototype, 'addEventListener', (original) => function (/** @type {any} */ type, /** @type {any} */ callback, /** @type {any} */ options) {
    const result = Reflect.apply(original, this, arguments);
    noteListener(this ?? globalThis, type, callback, options);
    return result;
  });
  replace(EventTarget.prototype, 'removeEventListener', (original) => function (/** @type {any} */ type, /** @type {any} */ callback, /** @type {any} */ options) {
    forgetListener(this ?? globalThis, type, callback, options);
    return Reflect.apply(original, this, arguments);
  });
  // The old names of the same two, for media queries only.
  replace(globalThis.MediaQueryList?.prototype, 'addListener', (original) => function (/** @type {any} */ callback) {
    const result = Reflect.apply(original, this, arguments);
    noteListener(this, 'change', callback);
    return result;
  });
  replace(globalThis.MediaQueryList?.prototype, 'removeListener', (original) => function (/** @type {any} */ callback) {
    forgetListener(this, 'change', callback);
    return Reflect.apply(original, this, arguments);
  });

  /**
   * A timer or frame: open until it has run, unless it repeats, or is cancelled.
   * @param {string} schedule @param {string} cancel @param {string} kind @param {string} what @param {boolean=} repeats
   */
  function follow(schedule, cancel, kind, what, repeats) {
    replace(globalThis, schedule, (original) => function (/** @type {any} */ callback, /** @type {any[]} */ ...rest) {
      if (typeof callback !== 'function') return Reflect.apply(original, this, [callback, ...rest]);
      const id = tracker.add(kind, what);
      /** @this {unknown} @param {any[]} args */
      function leakHuntRun(...args) {
        const before = tracker.running;
        tracker.running = tracker.open.get(id);
        if (!repeats) {
          tracker.close(id);
          tracker.handles.delete(`${cancel} ${handle}`);
        }
        try {
          return Reflect.apply(callback, this, args);
        } finally {
          tracker.running = before;
        }
      }
      // The browser keeps this function, and it the page's callback, which is as old as the visit that made it.
      tracker.about(id, callback);
      if (kind === 'timer') tracker.noteDue(id, rest[0], repeats);
      const handle = Reflect.apply(original, this, [leakHuntRun, ...rest]);
      tracker.handles.set(`${cancel} ${handle}`, id);
      return handle;
    });
    replace(globalThis, cancel, (original) => function (/** @type {any} */ handle) {
      for (const key of [`${cancel} ${handle}`, ...(/Timeout|Interval/.test(cancel) ? [`clearTimeout ${handle}`, `clearInterval ${handle}`] : [])]) {
        tracker.close(tracker.handles.get(key));
        tracker.handles.delete(key);
      }
      return Reflect.apply(original, this, arguments);
    });
  }
  follow('setTimeout', 'clearTimeout', 'timer', 'timeout');
  follow('setInterval', 'clearInterval', 'timer', 'interval', true);
  follow('requestAnimationFrame', 'cancelAnimationFrame', 'frame', 'animation frame');
  follow('requestIdleCallback', 'cancelIdleCallback', 'frame', 'idle callback');

  // Only how long they wait counts. A leak of these is seen in the heap.
  replace(globalThis.AbortSignal, 'timeout', (original) => function (/** @type {unknown} */ ms) {
    const signal = Reflect.apply(original, this, arguments);
    tracker.dues.add(Reflect.apply(now, performance, []) + Number(ms));
    return signal;
  });
  replace(/** @type {any} */ (globalThis).Scheduler?.prototype, 'postTask', (original) => function (/** @type {unknown} */ _callback, /** @type {any} */ options) {
    const delay = Number(options?.delay);
    if (delay > 0) tracker.dues.add(Reflect.apply(now, performance, []) + delay);
    return Reflect.apply(original, this, arguments);
  });

  for (const what of ['IntersectionObserver', 'ResizeObserver', 'MutationObserver', 'PerformanceObserver', 'ReportingObserver']) {
    const { prototype } = /** @type {any} */ (globalThis)[what] ?? {};
    replace(prototype, 'observe', (original) => function () {
      const result = Reflect.apply(original, this, arguments);
      if (!tracker.open.has(tracker.ids.get(this) ?? 0)) tracker.ids.set(this, tracker.add('observer', what, this));
      return result;
    });
    replace(prototype, 'disconnect', (original) => function () {
      tracker.close(tracker.ids.get(this));
      return Reflect.apply(original, this, arguments);
    });
  }

  /** What lives from its constructor to a call of one of its methods. @type {[string, string, string][]} */
  const closable = [
    ['Worker', 'worker', 'terminate'],
    ['BroadcastChannel', 'channel', 'close'],
    ['WebSocket', 'socket', 'close'],
    ['EventSource', 'socket', 'close'],
    ['RTCPeerConnection', 'socket', 'close'],
    ['AudioContext', 'media', 'close'],
  ];
  for (const [what, kind, method] of closable) {
    const Original = /** @type {any} */ (globalThis)[what];
    if (!Original) continue;
    /** @type {any} */ (globalThis)[what] = new Proxy(Original, {
      construct(target, args, newTarget) {
        const made = Reflect.construct(target, args, newTarget);
        const id = tracker.add(kind, what, made);
        tracker.ids.set(made, id);
        const entry = tracker.open.get(id);
        if (entry && kind === 'worker') entry.url = new URL(args[0], document.baseURI).href;
        return made;
      },
    });
    replace(Original.prototype, method, (original) => function () {
      tracker.close(tracker.ids.get(this));
      return Reflect.apply(original, this, arguments);
    });
  }

  globalThis.MessageChannel = new Proxy(MessageChannel, {
    construct(target, args, newTarget) {
      const channel = Reflect.construct(target, args, newTarget);
      for (const port of [channel.port1, channel.port2]) tracker.ids.set(port, tracker.add('port', 'MessagePort', port));
      return channel;
    },
  });
  for (const [prototype, method] of /** @type {[any, string][]} */ ([[MessagePort.prototype, 'close'], [globalThis.ImageBitmap?.prototype, 'close']])) {
    replace(prototype, method, (original) => function () {
      tracker.close(tracker.ids.get(this));
      return Reflect.apply(original, this, arguments);
    });
  }

  replace(URL, 'createObjectURL', (original) => function () {
    const url = Reflect.apply(original, this, arguments);
    tracker.handles.set(url, tracker.add('object-url', 'object URL'));
    return url;
  });
  replace(URL, 'revokeObjectURL', (original) => function (/** @type {string} */ url) {
    tracker.close(tracker.handles.get(url));
    tracker.handles.delete(url);
    return Reflect.apply(original, this, arguments);
  });

  for (const canvas of [globalThis.HTMLCanvasElement, globalThis.OffscreenCanvas]) {
    replace(canvas?.prototype, 'getContext', (original) => function (/** @type {string} */ type) {
      const context = Reflect.apply(original, this, arguments);
      const isNew = context && /^(webgl|webgpu)/.test(type) && !tracker.ids.has(context);
      if (isNew) tracker.ids.set(context, tracker.add('media', context.constructor.name, context));
      return context;
    });
  }
  replace(globalThis, 'createImageBitmap', (original) => function () {
    const { visit } = tracker;
    const site = tracker.site();
    return Reflect.apply(original, this, arguments).then((/** @type {ImageBitmap} */ bitmap) => {
      const id = tracker.add('media', 'ImageBitmap', bitmap);
      tracker.ids.set(bitmap, id);
      NativeObject.assign(tracker.open.get(id) ?? {}, { visit, site });
      return bitmap;
    });
  });

  replace(globalThis.LockManager?.prototype, 'request', (original) => function (/** @type {any[]} */ ...args) {
    const callback = args.at(-1);
    if (typeof callback !== 'function') return Reflect.apply(original, this, args);
    const id = tracker.add('object', 'Lock');
    const leakHuntGranted = (/** @type {Lock | null} */ lock) => {
      if (lock) tracker.about(id, lock);
      return callback(lock);
    };
    const released = Reflect.apply(original, this, [...args.slice(0, -1), leakHuntGranted]);
    const close = () => tracker.close(id);
    void Reflect.apply(then, released, [close, close]);
    return released;
  });

  for (const [note, clear, what] of [['mark', 'clearMarks', 'PerformanceMark'], ['measure', 'clearMeasures', 'PerformanceMeasure']]) {
    replace(Performance.prototype, note ?? '', (original) => function (/** @type {string} */ entryName) {
      const entry = Reflect.apply(original, this, arguments);
      const id = tracker.add('timing', what ?? '');
      tracker.handles.set(`${clear} ${entryName}\0${id}`, id);
      return entry;
    });
    replace(Performance.prototype, clear ?? '', (original) => function (/** @type {string | undefined} */ entryName) {
      const prefix = entryName === undefined ? `${clear} ` : `${clear} ${entryName}\0`;
      for (const [key, id] of tracker.handles) {
        if (typeof key !== 'string' || !key.startsWith(prefix)) continue;
        tracker.close(id);
        tracker.handles.delete(key);
      }
      return Reflect.apply(original, this, arguments);
    });
  }
})();
