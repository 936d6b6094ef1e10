import { expect, it } from 'vitest';
import type { Resources } from '../record/types';
import { judgeResources } from './resource-growth';

function opened(stack: string, series: number[], what = 'resize listener'): Resources {
  const sample = series[3] ? 40 + series.length : undefined;
  return { key: `tracker ${what} ${stack}`, kind: 'listener', what, stacks: [stack], series, nodes: [], sample };
}

const odd = opened('at odd', [1, 0, 1, 0, 1, 0, 1]);
const even = opened('at even', [0, 1, 0, 1, 0, 1, 0]);

it('finds growth that two statements cause in turns, and gives both stacks, the one of the sample first', () => {
  const { steady, unsteady } = judgeResources([odd, even]);
  expect(unsteady).toEqual([]);
  expect(steady).toMatchObject([{ kind: 'listener', what: 'resize listener', perVisit: 1, stacks: ['at even', 'at odd'], sample: 47 }]);
});

it.each([
  ['one statement that skips visits', [odd]],
  ['two statements that skip the same visits', [odd, opened('at same', [1, 0, 1, 0, 1, 0, 1])]],
  ['two statements with different kinds of listeners', [odd, opened('at even', [0, 1, 0, 1, 0, 1, 0], 'keydown listener')]],
])('does not call %s growth', (_, groups) => {
  expect(judgeResources(groups)).toEqual({ steady: [], unsteady: [] });
});

it('counts a resource that grows steadily once, and does not combine it with the others', () => {
  const steadily = opened('at every', [1, 1, 1, 1, 1, 1, 1]);
  expect(judgeResources([steadily, odd]).steady).toMatchObject([{ stacks: ['at every'], perVisit: 1 }]);
  expect(judgeResources([steadily, odd, even]).steady.map(({ perVisit }) => perVisit)).toEqual([1, 1]);
});

it('also subtracts what the control walk opens in turns', () => {
  const control = new Map(judgeResources([odd, even]).steady.map(({ key, perVisit }) => [key, perVisit]));
  expect(judgeResources([odd, even], control)).toEqual({ steady: [], unsteady: [] });
});

it('does not combine a resource that the control walk explains with the others', () => {
  const steadily = opened('at every', [1, 1, 1, 1, 1, 1, 1]);
  const control = new Map([[steadily.key, 1]]);
  expect(judgeResources([steadily, odd], control)).toEqual({ steady: [], unsteady: [] });
});

it('counts listeners for events of new names together, if each visit adds one', () => {
  const renamed = [0, 1, 2, 3, 4, 5, 6].map((visit) => opened(`at ${visit}`, [0, 1, 2, 3, 4, 5, 6].map((other) => Number(other === visit)), `row-${visit} listener`));
  expect(judgeResources(renamed).steady).toMatchObject([{ kind: 'listener', what: 'event listener', perVisit: 1 }]);
  expect(judgeResources(renamed.slice(0, 3))).toEqual({ steady: [], unsteady: [] });
});
