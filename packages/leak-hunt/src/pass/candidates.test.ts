import { expect, it } from 'vitest';
import type { Scenario } from '../drive/types';
import { groupsForPasses, withSameStart } from './candidates';
import type { PassWalk } from './types';

function walk(url: string, scenario: Partial<Scenario> = {}): PassWalk {
  const target = { name: url, scenario: '', expected: null };
  return { target, scenario: { url: () => url, action: async () => undefined, ...scenario }, url, visits: 7 };
}

it('puts the walks of one origin together, and leaves out one that is alone in its origin', () => {
  const [home, board, other] = [walk('http://a/'), walk('http://a/board'), walk('http://b/')];
  expect(groupsForPasses([home, other, board])).toEqual([[home, board]]);
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
