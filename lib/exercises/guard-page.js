// @ts-check
/*
 * The guard: a script in the page that detects whether the learner's code replaced functions of the browser or the
 * resource tracker, on which the hunter and the behaviour test rely. It runs before the learner's code, which the
 * exercise page loads only at the first visit, and that code cannot remove it. It does not detect a page that takes
 * original functions from a new iframe. The resource tracker does not see such calls, but the heap snapshot shows their
 * leaks.
 */
(() => {
  const { getOwnPropertyDescriptor, getOwnPropertyNames, defineProperty, freeze, getPrototypeOf } = Object;
  const trackerName = '__leakHuntTracker';
  const startOfDocument = performance.timeOrigin;

  /** @type {[string, object][]} */
  const owners = [['window', window]];
  for (const key of getOwnPropertyNames(window)) {
    const value = getOwnPropertyDescriptor(window, key)?.value;
    if (typeof value !== 'function') continue;
    owners.push([key, value]);
    const prototype = getOwnPropertyDescriptor(value, 'prototype')?.value;
    if (typeof prototype === 'object' && prototype !== null) owners.push([`${key}.prototype`, prototype]);
  }
  owners.push(['document', document], ['history', history], ['location', location], ['performance', performance]);
  owners.push(['navigator', navigator], ['Reflect', Reflect], ['JSON', JSON]);
  const tracker = getOwnPropertyDescriptor(window, trackerName)?.value;
  if (tracker) owners.push(['the resource tracker', tracker], ['the resource tracker', getPrototypeOf(tracker)]);
  // Reads the map from the tracker each time. If the guard referenced it, everything in it would seem to be retained by the page.
  const isTrackerIntact = () => getPrototypeOf(tracker.open) === Map.prototype && getOwnPropertyNames(tracker.open).length === 0;

  /** @param {object} owner @param {string} key */
  const valueAndAccessors = (owner, key) => {
    const found = getOwnPropertyDescriptor(owner, key);
    return [found?.value, found?.get, found?.set];
  };

  /** @param {object} owner the result are the names of its methods and accessors; data properties may change */
  const functionNames = (owner) =>
    getOwnPropertyNames(owner).filter((key) => key !== 'prototype' && valueAndAccessors(owner, key).some((part) => typeof part === 'function'));

  /** @param {object} owner the result are the inherited names, which an own property of the same name would hide */
  const inheritedNames = (owner) => {
    /** @type {string[]} */
    const names = [];
    for (let above = getPrototypeOf(owner); above && above !== Object.prototype; above = getPrototypeOf(above)) names.push(...functionNames(above));
    return names.filter((key) => key !== 'constructor' && !getOwnPropertyDescriptor(owner, key));
  };

  const before = owners.flatMap(([name, owner]) => {
    // Subclasses may override inherited methods. Objects such as `document`, of which there is only one, may not.
    const keys = typeof owner === 'function' || name.endsWith('.prototype') ? functionNames(owner) : [...functionNames(owner), ...inheritedNames(owner)];
    return keys.map((key) => ({ owner, name, key, parts: valueAndAccessors(owner, key) }));
  });

  /** Returns null if nothing was replaced, otherwise the name of what was replaced. */
  const replaced = () => {
    if (performance.timeOrigin !== startOfDocument) return 'a new document';
    if (valueAndAccessors(window, trackerName)[0] !== tracker || (tracker && !isTrackerIntact())) return 'the resource tracker';
    for (const { owner, name, key, parts } of before) {
      const now = valueAndAccessors(owner, key);
      for (let at = 0; at < 3; at++) if (now[at] !== parts[at]) return `${name}.${key}`;
    }
    return null;
  };
  defineProperty(window, '__leakLabGuard', { value: freeze(replaced) });
})();
