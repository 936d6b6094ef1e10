import { describe, expect, it } from 'vitest';
import { fixtureText, parseInPieces, theNode } from '../heap/fixtures';
import { judge, plainName, scatteredSurvivors, survivors } from './growth';

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

describe('survivors without a growing group of their own', () => {
  const names = [0, 1, 2, 3, 4, 5, 6].map((visit) => ({ key: `native <row-${visit}>`, nodes: [visit], series: [0, 1, 2, 3, 4, 5, 6].map((other) => (other === visit ? 1 : 0)) }));

  it('are those of each visit together', () => {
    expect(scatteredSurvivors(names, judge(names))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('are none if a visit left none', () => {
    expect(scatteredSurvivors(names.filter((_, visit) => visit !== 3), judge(names))).toEqual([]);
  });

  it('contain no strings, and nothing that belongs to a growing group', () => {
    const strings = names.map((group) => ({ ...group, key: `(string)` }));
    expect(scatteredSurvivors(strings, judge(strings))).toEqual([]);
    const growing = [group(1, 1, 1, 1, 1, 1, 1)];
    expect(scatteredSurvivors(growing, judge(growing))).toEqual([]);
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
