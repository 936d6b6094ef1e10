import { expect, test } from 'vitest';
import { nextUnsolved, sayMinutes, solveInTurn } from './next';

const rows = ['a', 'b', 'c', 'd'].map((slug) => ({ slug }));
const next = (solved: string, after?: string) => nextUnsolved(rows, (slug) => solved.includes(slug), after)?.slug;

test.each([
  ['', undefined, 'a'],
  ['a', undefined, 'b'],
  ['', 'b', 'c'],
  ['cd', 'b', 'a'],
  ['acd', 'b', undefined],
  ['abcd', undefined, undefined],
  ['a', 'unknown', 'b'],
])('with "%s" solved, the next exercise after %s is %s', (solved, after, expected) => {
  expect(next(solved, after)).toBe(expected);
});

test.each([
  [[], 'about 0 min'],
  [[40], 'about 40 min'],
  [[60, 60], 'about 2 h'],
  [[100, 35], 'about 2 h 15 min'],
])('the minutes %j are %s', (minutes, words) => {
  expect(sayMinutes(minutes.map((one) => ({ minutes: one })))).toBe(words);
});

test('exercises are taken in turn until all are solved, also those that another terminal solves meanwhile', async () => {
  const solved = new Set(['b']);
  const taken: string[] = [];
  await solveInTurn(
    async () => rows.map(({ slug }) => ({ slug, isSolved: solved.has(slug) })),
    async ({ slug }, count, of) => {
      taken.push(`${slug}: ${count} of ${of}`);
      solved.add(slug);
      if (slug === 'a') solved.add('c');
    },
  );
  expect(taken).toEqual(['a: 1 of 4', 'd: 3 of 4']);
});
