import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { awaitVisit, beginVisit, cageOf, canary, prove, visitsOver } from './canary';
import { columnsOf, statesOf } from './columns';

/** What is registered here never dies in the tests: it is held. */
const held: object[] = [];
let specimen = 'none';
let count = 0;

beforeEach(() => {
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('Node', function Node() { return; });
  specimen = `case-${++count}/leaky`;
});
afterEach(() => vi.unstubAllGlobals());

function visit(payloads: number): () => void {
  awaitVisit(specimen);
  const leave = beginVisit(specimen);
  for (let at = 0; at < payloads; at++) held.push(canary({ at }));
  return leave;
}

test('a payload is alive while its page is on show, then waits for a collection, and is retained after one', () => {
  const leave = visit(1);
  expect(statesOf(cageOf(specimen))).toEqual({ alive: 1, waiting: 0, retained: 0, released: 0 });
  leave();
  expect(statesOf(cageOf(specimen))).toEqual({ alive: 0, waiting: 1, retained: 0, released: 0 });
  prove(visitsOver());
  expect(statesOf(cageOf(specimen))).toEqual({ alive: 0, waiting: 0, retained: 1, released: 0 });
});

test('a collection says nothing of the page that is on show', () => {
  visit(1)();
  visit(2);
  prove(visitsOver());
  expect(columnsOf(cageOf(specimen), 10)).toEqual([
    { visit: 0, made: 1, alive: 1, state: 'retained' },
    { visit: 1, made: 2, alive: 2, state: 'alive' },
  ]);
});

test('nor of a visit that began after it', () => {
  visit(1)();
  const before = visitsOver();
  visit(1)();
  prove(before);
  expect(columnsOf(cageOf(specimen), 10).map(({ state }) => state)).toEqual(['retained', 'waiting']);
});

test('what a page makes after it was left has been through no collection', () => {
  visit(0)();
  prove(visitsOver());
  held.push(canary({ late: true }));
  expect(statesOf(cageOf(specimen)).waiting).toBe(1);
});

test('what is made while the page renders belongs to the visit that is coming', () => {
  visit(1)();
  awaitVisit(specimen);
  held.push(canary({ early: true }));
  beginVisit(specimen)();
  expect(columnsOf(cageOf(specimen), 10).map(({ made }) => made)).toEqual([1, 1]);
});

test('each twin has its own', () => {
  visit(1)();
  const first = specimen;
  specimen = specimen.replace('leaky', 'fixed');
  visit(1)();
  expect(statesOf(cageOf(first)).waiting).toBe(1);
  expect(statesOf(cageOf(specimen)).waiting).toBe(1);
});

test('only the last visits have a column, and older payloads still count', () => {
  for (let at = 0; at < 80; at++) visit(1)();
  expect(columnsOf(cageOf(specimen), 10).map(({ visit }) => visit)).toEqual([70, 71, 72, 73, 74, 75, 76, 77, 78, 79]);
  expect(statesOf(cageOf(specimen))).toEqual({ alive: 0, waiting: 80, retained: 0, released: 0 });
});
