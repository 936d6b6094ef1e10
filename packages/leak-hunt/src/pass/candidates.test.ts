import { expect, it } from 'vitest';
import type { Scenario } from '../drive/types';
import { dividedAmong, groupsForPasses, withSameStart } from './candidates';
import type { PassWalk } from './types';

function walk(url: string, scenario: Partial<Scenario> = {}): PassWalk {
  const target = { name: url, scenario: '', expected: null };
  return { target, scenario: { url: () => url, action: async () => undefined, ...scenario }, url, visits: 7 };
}

it('puts the walks of one origin together, and leaves out one that is alone in its origin', () => {
  const [home, board, other] = [walk('http://a/'), walk('http://a/board'), walk('http://b/')];
  expect(groupsForPasses([home, other, board])).toEqual([{ env: {}, walks: [home, board] }]);
});

it('separates the walks that read other environment variables', () => {
  const [home, board, leaky, fixed] = [walk('http://a/'), walk('http://a/board'), walk('http://a/'), walk('http://a/')];
  Object.assign(leaky.target, { env: { TWIN: 'leaky' } });
  Object.assign(fixed.target, { env: { TWIN: 'leaky' } });
  expect(groupsForPasses([home, leaky, board, fixed])).toEqual([{ env: {}, walks: [home, board] }, { env: { TWIN: 'leaky' }, walks: [leaky, fixed] }]);
});

it.each([
  [2, 1, [1]],
  [2, 5, [5]],
  [2, 6, [3, 3]],
  [2, 7, [4, 3]],
  [4, 10, [4, 4, 2]],
  [2, 60, [20, 20, 20]],
])('divides among %i pages %i walks', (pages, count, sizes) => {
  const walks = Array.from({ length: count }, (_, i) => walk(`http://a/${i}`));
  const parts = dividedAmong(pages, walks, 25, 3);
  expect(parts.flat()).toEqual(walks);
  expect(parts.map(({ length }) => length)).toEqual(sizes);
});

it.each([
  ['sets cookies', { cookies: () => [] }],
  ['prepares the document', { beforeInitialPageLoad: async () => undefined }],
  ['prepares the page', { setup: async () => undefined }],
  ['only waits', { action: undefined as never }],
])('leaves out a walk that %s', (_, scenario) => {
  expect(groupsForPasses([walk('http://a/'), walk('http://a/', scenario)])).toEqual([]);
});

it('groups walks by the address where they begin', () => {
  const [home, board, again] = [walk('http://a/'), walk('http://a/board'), walk('http://a/')];
  expect(withSameStart([home, board, again])).toEqual([[home, again]]);
});
