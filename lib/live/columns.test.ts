import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { prepareVisit, beginVisit, payloadCountsOf, canary, recordCollection, finishedVisits } from './canary';
import { columnsOf, statesOf } from './columns';

/** Keeps every registered object alive during the tests. */
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
  prepareVisit(specimen);
  const leave = beginVisit(specimen);
  for (let at = 0; at < payloads; at++) held.push(canary({ at }));
  return leave;
}

test('a payload is alive while its page is mounted, then waits for a collection, and is retained after one', () => {
  const leave = visit(1);
  expect(statesOf(payloadCountsOf(specimen))).toEqual({ alive: 1, waiting: 0, retained: 0, released: 0 });
  leave();
  expect(statesOf(payloadCountsOf(specimen))).toEqual({ alive: 0, waiting: 1, retained: 0, released: 0 });
  recordCollection(finishedVisits());
  expect(statesOf(payloadCountsOf(specimen))).toEqual({ alive: 0, waiting: 0, retained: 1, released: 0 });
});

test('a collection does not change the state of payloads of the mounted page', () => {
  visit(1)();
  visit(2);
  recordCollection(finishedVisits());
  expect(columnsOf(payloadCountsOf(specimen), 10)).toEqual([
    { visit: 0, made: 1, alive: 1, state: 'retained' },
    { visit: 1, made: 2, alive: 2, state: 'alive' },
  ]);
});

test('a collection does not change the state of payloads of a later visit', () => {
  visit(1)();
  const before = finishedVisits();
  visit(1)();
  recordCollection(before);
  expect(columnsOf(payloadCountsOf(specimen), 10).map(({ state }) => state)).toEqual(['retained', 'waiting']);
});

test('a payload made after the page was left waits for a collection', () => {
  visit(0)();
  recordCollection(finishedVisits());
  held.push(canary({ late: true }));
  expect(statesOf(payloadCountsOf(specimen)).waiting).toBe(1);
});

test('a payload made during rendering belongs to the next visit', () => {
  visit(1)();
  prepareVisit(specimen);
  held.push(canary({ early: true }));
  beginVisit(specimen)();
  expect(columnsOf(payloadCountsOf(specimen), 10).map(({ made }) => made)).toEqual([1, 1]);
});

test('each twin has its own counts', () => {
  visit(1)();
  const first = specimen;
  specimen = specimen.replace('leaky', 'fixed');
  visit(1)();
  expect(statesOf(payloadCountsOf(first)).waiting).toBe(1);
  expect(statesOf(payloadCountsOf(specimen)).waiting).toBe(1);
});

test('only the last visits have a column, but older payloads are still counted', () => {
  for (let at = 0; at < 80; at++) visit(1)();
  expect(columnsOf(payloadCountsOf(specimen), 10).map(({ visit }) => visit)).toEqual([70, 71, 72, 73, 74, 75, 76, 77, 78, 79]);
  expect(statesOf(payloadCountsOf(specimen))).toEqual({ alive: 0, waiting: 80, retained: 0, released: 0 });
});
