import { expect, it } from 'vitest';
import { growInTurns, isGrowing } from './other-heaps';

it('takes a heap for growing that rises with every visit, or with every second or third', () => {
  expect(isGrowing([1000, 1050, 1100, 1150, 1200, 1250, 1300, 1350])).toBe(true);
  expect(isGrowing([1000, 1000, 1050, 1050, 1100, 1100, 1150, 1150])).toBe(true);
  expect(isGrowing([1000, 1000, 1000, 1050, 1050, 1050, 1100, 1100])).toBe(true);
});

it('takes a heap for growing from which V8 throws away a function between two visits', () => {
  expect(isGrowing([1000, 1050, 1100, 1150, 900, 950, 1000, 1050])).toBe(true);
});

it('takes a worker for growing that started late', () => {
  expect(isGrowing([1000, 1050, 1100])).toBe(true);
});

it('does not take a heap for growing that stays, rises once, or has been seen only twice', () => {
  expect(isGrowing([1000, 1000, 1000, 1000])).toBe(false);
  expect(isGrowing([1000, 1300, 1300, 1300, 1460, 1460, 1460, 1460])).toBe(false);
  expect(isGrowing([1000, 1050])).toBe(false);
  expect(isGrowing([])).toBe(false);
});

it('takes workers for growing of which another one rises in each visit', () => {
  const inTurns = [[1000, 1000, 1050, 1050, 1050, 1050], [1000, 1000, 1000, 1050, 1050, 1050], [1000, 1050, 1050, 1050, 1050, 1050], [1000, 1000, 1000, 1000, 1050, 1050]];
  expect(inTurns.some(isGrowing)).toBe(false);
  expect(growInTurns(inTurns)).toBe(true);
});

it('does not take workers for growing of which one rises in few visits, nor a single heap', () => {
  expect(growInTurns([[1000, 1000, 1050, 1050, 1050, 1050], [1000, 1050, 1050, 1050, 1050, 1050]])).toBe(false);
  expect(growInTurns([[1000, 1050, 1100, 1150, 1200, 1250]])).toBe(false);
});
