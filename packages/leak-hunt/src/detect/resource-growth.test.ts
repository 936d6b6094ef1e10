import { expect, it } from 'vitest';
import type { Resources } from '../record/types';
import { judgeResources } from './resource-growth';

function opened(stack: string, series: number[], what = 'resize listener'): Resources {
  const sample = series[3] ? 40 + series.length : undefined;
  return { key: `tracker ${what} ${stack}`, kind: 'listener', what, stacks: [stack], series, nodes: [], sample };
}

const odd = opened('at odd', [1, 0, 1, 0, 1, 0, 1]);
const even = opened('at even', [0, 1, 0, 1, 0, 1, 0]);

it('finds what two statements open in turns, and names both, that of the sample first', () => {
  const { steady, unsteady } = judgeResources([odd, even]);
  expect(unsteady).toEqual([]);
  expect(steady).toMatchObject([{ kind: 'listener', what: 'resize listener', perVisit: 1, stacks: ['at even', 'at odd'], sample: 47 }]);
});

it.each([
  ['one statement alone that leaves gaps', [odd]],
  ['two that leave the same gap', [odd, opened('at same', [1, 0, 1, 0, 1, 0, 1])]],
  ['two of different sorts', [odd, opened('at even', [0, 1, 0, 1, 0, 1, 0], 'keydown listener')]],
])('does not call %s growth', (_, groups) => {
  expect(judgeResources(groups)).toEqual({ steady: [], unsteady: [] });
});

it('counts what grows by itself once, and not with the others', () => {
  const steadily = opened('at every', [1, 1, 1, 1, 1, 1, 1]);
  expect(judgeResources([steadily, odd]).steady).toMatchObject([{ stacks: ['at every'], perVisit: 1 }]);
  expect(judgeResources([steadily, odd, even]).steady.map(({ perVisit }) => perVisit)).toEqual([1, 1]);
});

it('subtracts what the control walk opens in turns, too', () => {
  const control = new Map(judgeResources([odd, even]).steady.map(({ key, perVisit }) => [key, perVisit]));
  expect(judgeResources([odd, even], control)).toEqual({ steady: [], unsteady: [] });
});

it('does not count again what the control walk explains', () => {
  const steadily = opened('at every', [1, 1, 1, 1, 1, 1, 1]);
  const control = new Map([[steadily.key, 1]]);
  expect(judgeResources([steadily, odd], control)).toEqual({ steady: [], unsteady: [] });
});
