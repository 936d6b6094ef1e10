import { expect, test } from 'vitest';
import type { HuntResult } from 'leak-hunt/report';
import { aLeak } from '../../../packages/leak-hunt/src/report/fixtures/results';
import type { PlantedLeak } from '../exercise';
import { scoreOf } from './memory';

const planted = (name: string): PlantedLeak => ({ name, kind: 'object', perVisit: 1, file: 'page.tsx', what: '' });
const leaking = (...names: string[]): Pick<HuntResult, 'leaks'> => ({ leaks: names.map((name) => aLeak({ name })) });

test('leaks are compared by name: gone, left, and added', () => {
  const { of, gone, left, added } = scoreOf(leaking('Feed', 'Other'), [planted('Feed'), planted('Log')]);
  expect({ of, gone, left: left.map(({ name }) => name), added: added.map(({ name }) => name) }).toEqual({ of: 2, gone: ['Log'], left: ['Feed'], added: ['Other'] });
});

test('all leaks are gone if nothing is retained', () => {
  expect(scoreOf(leaking(), [planted('Feed')])).toEqual({ of: 1, gone: ['Feed'], left: [], added: [] });
});

test('a leak in the verdict has only the fields of the JSON file', () => {
  const [leak] = scoreOf(leaking('Feed'), [planted('Feed')]).left;
  expect(Object.keys(leak ?? {}).sort()).toEqual(['count', 'heap', 'kind', 'name', 'perVisit', 'retainedBytes', 'sentence', 'source', 'trace']);
});
