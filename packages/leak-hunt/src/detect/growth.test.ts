import { describe, expect, it } from 'vitest';
import { fixtureText, parseInPieces, theNode } from '../heap/fixtures';
import { judge, plainName, survivors, visitOf } from './growth';

function group(...series: number[]) {
  return { key: 'object Thing', series, nodes: [] };
}

describe('judging what grows', () => {
  it('calls the same number in every middle visit steady growth', () => {
    expect(judge([group(1, 2, 2, 2, 2, 2, 9)]).steady).toMatchObject([{ perVisit: 2 }]);
  });

  it.each([
    ['a one-off', [1, 0, 0, 0, 0, 0, 0]],
    ['what the last render still retains', [0, 0, 0, 0, 0, 0, 78]],
    ['a cache that fills and stops', [3, 3, 2, 0, 0, 0, 0]],
    ['a bounded cache that keeps the newest', [0, 0, 0, 1, 1, 1, 1]],
    ['a gap', [1, 1, 1, 0, 1, 1, 1]],
  ])('does not call %s growth', (_, series) => {
    expect(judge([group(...series)])).toEqual({ steady: [], unsteady: [] });
  });

  it('calls growth by different numbers unsteady', () => {
    expect(judge([group(5, 3, 9, 4, 3, 7, 2)])).toMatchObject({ steady: [], unsteady: [{ perVisit: 3 }] });
  });

  it('subtracts the growth of the control walk', () => {
    const framework = new Map([['object Thing', 2]]);
    expect(judge([group(2, 2, 2, 2, 2, 2, 2)], framework).steady).toEqual([]);
    expect(judge([group(3, 3, 3, 3, 3, 3, 3)], framework).steady).toMatchObject([{ perVisit: 1 }]);
  });
});

describe('the visit an object was born in', () => {
  const marks = [101, 201, 301];

  it.each([
    [99, -1],
    [101, -1],
    [103, 0],
    [201, 0],
    [203, 1],
  ])('object %i belongs to visit %i', (id, visit) => {
    expect(visitOf(id, marks)).toBe(visit);
  });

  it('is negative for objects born after the visits, and for native ones, whose ids have no order', () => {
    expect(visitOf(303, marks)).toBeLessThan(0);
    expect(visitOf(202, marks)).toBeLessThan(0);
  });
});

it.each([
  ['Detached <div class="card" id="a">', '<div>'],
  ['<li>', '<li>'],
  ['system / Context / scope @1234', 'system / Context / scope'],
  ['PriceFeed', 'PriceFeed'],
])('compares %s as %s', (name, plain) => {
  expect(plainName(name)).toBe(plain);
});

it('finds the survivors of a real snapshot in the visit in which they were born', () => {
  const snapshot = parseInPieces(fixtureText('chromium'));
  const id = snapshot.id(theNode(snapshot, 'object', 'FixturePayload'));
  const groups = survivors({ snapshot, marks: [0, id - 2, id, id + 2] });
  expect(groups.find(({ key }) => key === 'object FixturePayload')?.series).toEqual([0, 1, 0]);
});
