import { expect, test } from 'vitest';
import { recordedHunts } from '../catalogue/recorded/hunts';
import { stationsInWords } from './path-node-words';

test('tells what each station of a path is, and which of them should be gone', () => {
  const trace = ['(GC roots)', 'window', 'resize listener', 'fitColumns()', 'scope', 'PriceFeed'];
  expect(stationsInWords(trace, 1).map(({ name, side, role }) => `${side} ${name}: ${role}`)).toEqual([
    'old roots: where the garbage collector begins to look',
    'old window: the global object; it lives as long as the document',
    'young resize listener: kept by its target until it is removed',
    'young fitColumns(): a function; it keeps the scope that it was written in',
    'young scope: the variables that the functions written there share',
    'young PriceFeed: what a visit leaves behind',
  ]);
});

test.each([
  ['a map', 'Map'],
  ['a module', 'Module'],
  ['the browser itself', '(browser)'],
  ['kept by the browser for as long as it is open', 'WebSocket'],
  ['an element that is in no document', 'Detached <li>'],
  ['an element;', '<body>'],
  ['an object;', 'QueryCache'],
  ['kept by the browser', 'interval'],
  ["React's record", 'Provider component'],
  ['kept by what it observes', 'ResizeObserver'],
])('says “%s …” of %s', (words, name) => {
  expect(stationsInWords(['(GC roots)', name, 'Payload'], 1)[1]?.role).toContain(words);
});

test('every recorded path has a station that is meant to live, and one below it', () => {
  const leaks = Object.entries(recordedHunts).flatMap(([target, { leaks }]) => leaks.map((leak) => ({ target, ...leak })));
  expect(leaks.length).toBeGreaterThan(0);
  for (const { target, trace, suspect } of leaks) {
    const sides = stationsInWords(trace, suspect).map(({ side }) => side);
    expect(sides, target).toEqual(expect.arrayContaining(['old', 'young']));
  }
});
