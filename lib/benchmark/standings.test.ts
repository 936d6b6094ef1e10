import { expect, test } from 'vitest';
import { rotate, type Sample } from './compare';
import { describeWalks, standings, standingsTable } from './standings';

function sample(tool: string, seconds: number, truth: Sample['truth'], said: Sample['said']): Sample {
  return { tool, page: 'case/leaky', run: 1, seconds, truth, said, note: '' };
}

const samples = [
  sample('slow', 10, 'leak', 'clean'),
  sample('quick', 2, 'leak', 'leak'),
  sample('slow', 30, 'clean', 'clean'),
  sample('quick', 3, 'clean', 'clean'),
  sample('quick', 4, 'clean', 'clean'),
];

test('each tool is summed up from its own samples, in the given order, with its time as a multiple of the first', () => {
  const [quick, slow] = standings(samples, ['quick', 'slow']);
  expect(quick).toMatchObject({ tool: 'quick', seconds: { median: 3, least: 2, most: 4 }, ratio: 1 });
  expect(quick?.score).toMatchObject({ right: 3, recall: 1 });
  expect(slow).toMatchObject({ tool: 'slow', seconds: { median: 20 }, ratio: 20 / 3 });
  expect(slow?.score).toMatchObject({ right: 1, misses: 1, recall: 0 });
});

test('the ratios page by page show which pages are unlike the others', () => {
  const other = [sample('quick', 1, 'leak', 'leak'), sample('slow', 9, 'leak', 'leak')].map((one) => ({ ...one, page: 'other/leaky' }));
  const [, slow] = standings([...samples, ...other], ['quick', 'slow']);
  expect(slow?.pageRatios).toMatchObject({ least: 20 / 3, most: 9 });
});

test('the table shows shares in percent, and a dash for undefined ones', () => {
  const lines = standingsTable(standings(samples, ['quick', 'slow'])).split('\n');
  const [, , quick, slow] = lines.map((line) => line.replace(/ +/g, ' '));
  expect(quick).toBe('| quick | 3.0 | 2.0–4.0 | 1.0 | 1.0–1.0 | 3 | 0 | 0 | 0 | 100 % | 100 % |');
  expect(slow).toBe('| slow | 20.0 | 10.0–30.0 | 6.7 | 6.7–6.7 | 1 | 0 | 1 | 0 | – | 0 % |');
});

test('the description of the walks contains the command that repeats them', () => {
  expect(describeWalks(['all'], 122, 122, 3)).toBe('All 122 pages, each 3 times (`npm run bench -- --runs 3`).');
  const some = '3 of the 122 pages, each once (`npm run bench -- --pages set-interval,cycle --runs 1`).';
  expect(describeWalks(['set-interval', 'cycle'], 3, 122, 1)).toBe(some);
});

test('each run begins with another tool and contains all tools', () => {
  expect([0, 1, 2, 3].map((run) => rotate(['a', 'b', 'c'], run).join(''))).toEqual(['abc', 'bca', 'cab', 'abc']);
  expect(rotate([], 2)).toEqual([]);
});
