import { expect, test } from 'vitest';
import type { HuntResult } from 'leak-hunt/report';
import { aLeak } from '../../../packages/leak-hunt/src/report/fixtures/results';
import type { PlantedLeak } from '../exercise';
import { scoreOf } from './memory';

const planted = (name: string): PlantedLeak => ({ name, kind: 'object', perVisit: 1, file: 'page.tsx', what: '' });
const leaking = (...names: string[]): Pick<HuntResult, 'leaks'> => ({ leaks: names.map((name) => aLeak({ name })) });

test('leaks are told apart by name: those gone, those left, and those that the problem did not have', () => {
  const { of, gone, left, added } = scoreOf(leaking('Feed', 'Other'), [planted('Feed'), planted('Log')]);
  expect({ of, gone, left: left.map(({ name }) => name), added: added.map(({ name }) => name) }).toEqual({ of: 2, gone: ['Log'], left: ['Feed'], added: ['Other'] });
});

test('where nothing is retained all are gone', () => {
  expect(scoreOf(leaking(), [planted('Feed')])).toEqual({ of: 1, gone: ['Feed'], left: [], added: [] });
});

test('what only people are shown does not get into the file', () => {
  const [leak] = scoreOf(leaking('Feed'), [planted('Feed')]).left;
  expect(Object.keys(leak ?? {}).sort()).toEqual(['count', 'kind', 'name', 'perVisit', 'retainedBytes', 'sentence', 'source', 'trace']);
});
