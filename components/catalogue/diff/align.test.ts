import { expect, it } from 'vitest';
import { pairs } from '@/lib/catalogue/cases';
import { readSource } from '@/lib/catalogue/sources';
import { align } from './align';

const numbers = (lines: readonly { number: number | null }[]) => lines.map(({ number }) => number);

it('aligns equal lines, with a gap opposite a line that only one side has', () => {
  const { left, right } = align('a\nb\nc', 'a\nc\nd');
  expect(numbers(left)).toEqual([1, 2, 3, null]);
  expect(numbers(right)).toEqual([1, null, 2, 3]);
  expect(left.map(({ isChanged }) => isChanged)).toEqual([false, true, false, false]);
  expect(right.map(({ isChanged }) => isChanged)).toEqual([false, false, false, true]);
});

it('puts a changed line opposite its new version', () => {
  const { left, right } = align('a\nold\nz', 'a\nnew\nnewer\nz');
  expect(numbers(left)).toEqual([1, 2, null, 3]);
  expect(numbers(right)).toEqual([1, 2, 3, 4]);
});

it('keeps every line of every pair, and aligns equal lines', async () => {
  for (const { slug } of await pairs()) {
    const [leaky, fixed] = await Promise.all([readSource(`app/leaks/${slug}/leaky/page.tsx`), readSource(`app/leaks/${slug}/fixed/page.tsx`)]);
    const { left, right } = align(leaky, fixed);
    expect(left.length).toBe(right.length);
    expect(numbers(left).filter((number) => number !== null)).toEqual(leaky.split('\n').map((_, i) => i + 1));
    expect(numbers(right).filter((number) => number !== null)).toEqual(fixed.split('\n').map((_, i) => i + 1));
    for (const [i, { number, isChanged }] of left.entries()) {
      const other = right[i];
      if (number === null || isChanged || other === undefined || other.number === null) continue;
      expect(leaky.split('\n')[number - 1]).toBe(fixed.split('\n')[other.number - 1]);
    }
  }
});
