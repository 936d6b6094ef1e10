import { expect, it } from 'vitest';
import { smallSnapshot } from './fixtures';
import { Reachability } from './reachability';
import { findTrackerNodes, noteTrackerNodes } from './tracker-nodes';

const [tracker, listeners, namesake, noted] = [1, 5, 6, 7] as const;

/** The tracker, its two prototypes, one object of its second class, and a user's object of the same class name. */
function pageWithTracker() {
  return smallSnapshot(
    [
      ['synthetic', '', 1], ['object', 'LeakHuntTracker', 3], ['object', 'Object', 5], ['closure', 'LeakHuntListeners', 7],
      ['object', 'Object', 9], ['object', 'LeakHuntListeners', 11], ['object', 'LeakHuntListeners', 13], ['object', 'Note', 15],
    ],
    [
      [0, tracker], [0, listeners], [0, namesake], [tracker, 2, 'property', '__proto__'], [tracker, 3, 'property', 'Listeners'],
      [3, 4, 'property', 'prototype'], [listeners, 4, 'property', '__proto__'], [listeners, noted], [namesake, 2, 'property', 'original'],
    ],
  );
}

it('finds the objects of the tracker’s classes, but not objects whose class only has the same name', () => {
  expect(findTrackerNodes(pageWithTracker(), 3)).toEqual({ objects: new Set([tracker, listeners]), functions: new Set() });
});

it('finds nothing if no object has the id', () => {
  expect(findTrackerNodes(pageWithTracker(), 99).objects.size).toBe(0);
});

it('the page itself does not reach the noted nodes, nor the objects that only they retain', () => {
  const snapshot = pageWithTracker();
  noteTrackerNodes(snapshot, () => findTrackerNodes(snapshot, 3));
  const reached = new Reachability(snapshot).byThePage();
  expect([tracker, listeners, namesake, noted].map((node) => reached[node])).toEqual([0, 0, 1, 0]);
});
