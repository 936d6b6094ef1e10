import { expect, it } from 'vitest';
import { threadsOf } from './memory-of-threads';

const part = (bytes: number, ...scopes: string[]) => ({ bytes, types: ['JavaScript'], attribution: scopes.map((scope) => ({ scope })) });

it('separates the memory of the page, of its workers, and of neither or both', () => {
  const breakdown = [
    part(100, 'Window'),
    part(20, 'Window'),
    part(30, 'DedicatedWorkerGlobalScope'),
    part(5),
    part(7, 'Window', 'DedicatedWorkerGlobalScope'),
    part(1, 'cross-origin-aggregated'),
  ];
  expect(threadsOf({ bytes: 163, breakdown })).toEqual({ page: 120, workers: 30, other: 13 });
});
