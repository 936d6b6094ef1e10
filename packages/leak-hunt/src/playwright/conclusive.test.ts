import { expect, it } from 'vitest';
import { conclusive } from './conclusive';

it('throws the reason of an inconclusive hunt, so that neither an assertion nor its negation passes', () => {
  expect(() => conclusive({ verdict: 'inconclusive', reason: 'something grows.', leaks: [] })).toThrow('The hunt is inconclusive: something grows.');
});

it.each(['leak', 'clean'] as const)('hands on a hunt with the verdict %s', (verdict) => {
  const found = { verdict, reason: null, leaks: [] };
  expect(conclusive(found)).toBe(found);
});
