import { expect, test } from 'vitest';
import { recordedHunts } from '../catalogue/recorded/hunts';
import { pathNodesInWords } from './path-node-words';

test('tells what each node of a path is, and which of them should be gone', () => {
  const trace = ['(GC roots)', 'window', 'resize listener', 'fitColumns()', 'scope', 'PriceFeed'];
  expect(pathNodesInWords(trace, 1).map(({ name, side, role }) => `${side} ${name}: ${role}`)).toEqual([
    'older roots: where the garbage collector starts',
    'older window: the global object; it lives as long as the document',
    'visit resize listener: retained by its target until it is removed',
    'visit fitColumns(): a function; it retains the scope that it was created in',
    'visit scope: the variables that the functions of this scope share',
    'visit PriceFeed: the object that a visit leaves behind',
  ]);
});

test.each([
  ['a Map', 'Map'],
  ['a module', 'Module'],
  ['the browser itself', '(browser)'],
  ['retained by the browser while it is open', 'WebSocket'],
  ['an element that is no longer in a document', 'Detached <li>'],
  ['an element;', '<body>'],
  ['an object;', 'QueryCache'],
  ['retained by the browser', 'interval'],
  ["React's record", 'Provider component'],
  ['retained by the observed node', 'ResizeObserver'],
])('says “%s …” of %s', (words, name) => {
  expect(pathNodesInWords(['(GC roots)', name, 'Payload'], 1)[1]?.role).toContain(words);
});

test('every recorded path has a station that is meant to live, and one below it', () => {
  const leaks = Object.entries(recordedHunts).flatMap(([target, { leaks }]) => leaks.map((leak) => ({ target, ...leak })));
  expect(leaks.length).toBeGreaterThan(0);
  for (const { target, trace, suspect } of leaks) {
    const sides = pathNodesInWords(trace, suspect).map(({ side }) => side);
    expect(sides, target).toEqual(expect.arrayContaining(['older', 'visit']));
  }
});
