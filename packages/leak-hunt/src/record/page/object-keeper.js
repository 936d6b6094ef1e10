// @ts-check
/*
 * The keeper of a pass. It keeps all objects alive that were alive at the end of a walk, and notes which containers a later walk has
 * made shorter. Plain JavaScript, evaluated as it is; its value is the keeper.
 */
(() => {
  // The page may replace these later. The keeper uses the browser's own.
  const { Map, Set, WeakMap, WeakRef, Object: NativeObject, Array } = globalThis;
  /** @param {object} prototype */
  const sizeOfAny = (prototype) => /** @type {{ get: () => number }} */ (NativeObject.getOwnPropertyDescriptor(prototype, 'size')).get;
  const [mapSize, setSize] = [sizeOfAny(Map.prototype), sizeOfAny(Set.prototype)];

  /** How many entries an object has. 0 for what is no container. @param {object} object */
  function sizeOf(object) {
    if (Array.isArray(object)) return object.length;
    try {
      if (object instanceof Map) return mapSize.call(object);
      if (object instanceof Set) return setSize.call(object);
    } catch {
      // It only inherits from a Map or a Set.
    }
    return 0;
  }

  /** Those of these objects that belong to the resource tracker. It renews its records in each walk. @param {object[]} objects */
  function ofTracker(objects) {
    /** @type {Set<unknown>} */ const own = new Set();
    const tracker = /** @type {any} */ (globalThis).__leakHuntTracker;
    // What it knows of a target's listeners is found only from the target.
    /** @type {unknown[]} */ const queue = [tracker, ...objects.filter((object) => tracker && object instanceof tracker.Listeners)];
    while (queue.length > 0) {
      const object = queue.pop();
      if (typeof object !== 'object' || object === null || own.has(object)) continue;
      own.add(object);
      if (object instanceof WeakRef || object instanceof WeakMap) continue;
      if (object instanceof Map) queue.push(...object.keys(), ...object.values());
      else queue.push(...(object instanceof Set ? object : NativeObject.values(object)));
    }
    return own;
  }

  class LeakHuntKeeper {
    /** @type {Map<object, number>} By object, its size at the end of the last walk. */ kept = new Map();
    /** @type {{ walk: number, container: object, size: number }[]} The containers that a walk has made longer, and their size at its end. */ grown = [];
    /** @type {Set<number>} The walks whose containers were made shorter afterwards. */ shortened = new Set();

    /** @param {object[]} objects all that are alive @param {number} walk which has just ended @param {number} visits how many it had */
    keep(objects, walk, visits) {
      this.compare(visits);
      const own = ofTracker(objects);
      for (const object of objects) {
        if (own.has(object)) continue;
        const size = sizeOf(object);
        const before = this.kept.get(object);
        if (before === undefined || size !== before) this.kept.set(object, size);
        if (size >= (before ?? 0) + visits) this.grown.push({ walk, container: object, size });
      }
    }

    /** Whether containers have lost as many entries as a walk adds at least if each visit adds one. @param {number} visits */
    compare(visits) {
      for (const { walk, container, size } of this.grown) if (size - sizeOf(container) >= visits) this.shortened.add(walk);
    }

    /** @param {number} visits */
    shortenedWalks(visits) {
      this.compare(visits);
      return [...this.shortened];
    }
  }
  return new LeakHuntKeeper();
})()
