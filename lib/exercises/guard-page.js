// @ts-check
/*
 * Watches, in the page, over what the hunter and the behaviour test rely on. It is put there before any code of the
 * learner runs (the exercise page loads that with the first visit), and cannot be taken away by it. What it cannot see: a page
 * that takes fresh functions from a frame of its own. That escapes the resource tracker, but not the heap snapshot.
 */
(() => {
  const { getOwnPropertyDescriptor, getOwnPropertyNames, defineProperty, freeze, getPrototypeOf } = Object;
  const trackerName = '__leakHuntTracker';
  const born = performance.timeOrigin;

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
  // Reached through the resource tracker alone: held from here, what it lists would count as the page's own.
  const isBooks = () => getPrototypeOf(tracker.open) === Map.prototype && getOwnPropertyNames(tracker.open).length === 0;

  /** @param {object} owner @param {string} key */
  const partsOf = (owner, key) => {
    const found = getOwnPropertyDescriptor(owner, key);
    return [found?.value, found?.get, found?.set];
  };

  /** @param {object} owner The names of its methods and accessors; plain data may change. */
  const workingNames = (owner) =>
    getOwnPropertyNames(owner).filter((key) => key !== 'prototype' && partsOf(owner, key).some((part) => typeof part === 'function'));

  /** @param {object} owner What it inherits, and an own property of the same name would hide. */
  const inheritedNames = (owner) => {
    /** @type {string[]} */
    const names = [];
    for (let above = getPrototypeOf(owner); above && above !== Object.prototype; above = getPrototypeOf(above)) names.push(...workingNames(above));
    return names.filter((key) => key !== 'constructor' && !getOwnPropertyDescriptor(owner, key));
  };

  const before = owners.flatMap(([name, owner]) => {
    // Subclasses may override what they inherit; the objects that there is one of may not.
    const keys = typeof owner === 'function' || name.endsWith('.prototype') ? workingNames(owner) : [...workingNames(owner), ...inheritedNames(owner)];
    return keys.map((key) => ({ owner, name, key, parts: partsOf(owner, key) }));
  });

  /** Null while all is as it was; else what is not. */
  const complaint = () => {
    if (performance.timeOrigin !== born) return 'a new document';
    if (partsOf(window, trackerName)[0] !== tracker || (tracker && !isBooks())) return 'the resource tracker';
    for (const { owner, name, key, parts } of before) {
      const now = partsOf(owner, key);
      for (let at = 0; at < 3; at++) if (now[at] !== parts[at]) return `${name}.${key}`;
    }
    return null;
  };
  defineProperty(window, '__leakLabGuard', { value: freeze(complaint) });
})();
