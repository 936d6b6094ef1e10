import { expect, test } from 'vitest';
import type { Sample } from './compare';
import { differences } from './differences';

const walk = (tool: string, page: string, said: Sample['said'], run = 1): Sample => ({
  tool, page, said, run, seconds: 1, truth: 'clean', note: said === 'clean' ? '' : '2 clusters',
});

test('tools with equal verdicts on every page have no differences', () => {
  const samples = [walk('hunter', 'a', 'clean'), walk('memlab', 'a', 'clean'), walk('memlab', 'b', 'leak')];
  expect(differences(samples, ['hunter', 'memlab'])).toEqual([]);
});

test('a different verdict in one run is one line', () => {
  const samples = [
    walk('memlab', 'a', 'leak', 2), walk('memlab', 'a', 'clean', 1), walk('hunter', 'a', 'clean', 1), walk('hunter', 'a', 'clean', 2),
  ];
  expect(differences(samples, ['hunter', 'memlab'])).toEqual([
    'a, run 2: memlab says leak (2 clusters), hunter says clean.',
  ]);
});
