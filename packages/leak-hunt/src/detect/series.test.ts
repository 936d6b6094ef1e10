import { describe, expect, it } from 'vitest';
import { isSingle, mayHaveRhythm, perVisitOf, visitOf } from './series';

/** A series of 21 visits, by what each visit leaves. */
function long(left: (visit: number) => number): number[] {
  return Array.from({ length: 21 }, (_, visit) => left(visit));
}

describe('the visit an object was born in', () => {
  const marks = [101, 201, 301];

  it.each([
    [99, -1],
    [101, -1],
    [103, 0],
    [201, 0],
    [203, 1],
  ])('object %i belongs to visit %i', (id, visit) => {
    expect(visitOf(id, marks)).toBe(visit);
  });

  it('is negative for objects born after the visits, and for native ones, whose ids have no order', () => {
    expect(visitOf(303, marks)).toBeLessThan(0);
    expect(visitOf(202, marks)).toBeLessThan(0);
  });
});

describe('the growth of a long series', () => {
  it.each([
    ['every second visit', long((visit) => visit % 2), 0.5],
    ['every third visit', long((visit) => (visit % 3 === 0 ? 1 : 0)), 0.3],
    ['one, then three', long((visit) => (visit % 2 === 0 ? 1 : 3)), 2],
    ['the same number each time', long(() => 2), 2],
  ])('is seen in %s', (_, series, perVisit) => {
    expect(perVisitOf(series)).toBe(perVisit);
  });

  it.each([
    ['a ring of twelve', long((visit) => (visit >= 9 ? 1 : 0))],
    ['a cache that fills and stops', long((visit) => (visit < 8 ? 1 : 0))],
    ['a few objects that the page makes once', long((visit) => ([2, 9, 16].includes(visit) ? 1 : 0))],
  ])('is not seen in %s', (_, series) => {
    expect(perVisitOf(series)).toBe(0);
  });

  it('does not contain what the control walk leaves', () => {
    expect(perVisitOf(long(() => 2), 1)).toBe(1);
    expect(perVisitOf(long((visit) => visit % 2), 1)).toBe(0);
  });
});

describe('a short series', () => {
  it.each([
    [[0, 0, 1, 0, 0, 1, 0]],
    [[1, 0, 1, 0, 1, 0, 1]],
    [[1, 0, 0, 0, 1, 0, 0]],
  ])('%j may have a rhythm', (series) => {
    expect(mayHaveRhythm(series)).toBe(true);
  });

  it.each([
    [[5, 0, 0, 0, 0, 0, 1900]],
    [[0, 0, 0, 1, 1, 1, 143]],
    [[0, 0, 0, 0, 0, 1, 1]],
    [[1, 1, 1, 1, 1, 1, 1]],
  ])('%j has none: it is one visit, or the newest visits, or all visits', (series) => {
    expect(mayHaveRhythm(series)).toBe(false);
  });
});

describe('what a single visit has left', () => {
  it.each([
    ['in every fifth visit', [0, 1, 0, 0, 0, 0, 1]],
    ['once', [0, 0, 3, 0, 0, 0, 0]],
  ])('may be left %s', (_, series) => {
    expect(isSingle(series)).toBe(true);
  });

  it.each([
    ['what the first visit sets up', [1, 0, 0, 0, 0, 0, 0]],
    ['the newest', [0, 0, 0, 0, 0, 1, 1]],
    ['nothing', [0, 0, 0, 0, 0, 0, 1]],
    ['what two visits have left', [0, 1, 0, 1, 0, 0, 0]],
  ])('is not %s', (_, series) => {
    expect(isSingle(series)).toBe(false);
  });
});

it('sees the growth of every fifth visit in 27 visits', () => {
  expect(perVisitOf(Array.from({ length: 27 }, (_, visit) => (visit % 5 === 3 ? 1 : 0)))).toBe(0.2);
});
