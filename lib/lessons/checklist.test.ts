import { expect, test } from 'vitest';
import { lessons } from '@/lib/lessons/lessons';
import { checklist } from './checklist';

test('every item has a unique id that begins with its lesson', () => {
  expect(new Set(checklist.map(({ id }) => id)).size).toBe(checklist.length);
  for (const { id, lesson } of checklist) {
    expect(id).toMatch(new RegExp(`^l${lessons.findIndex(({ step }) => step === lesson) + 1}-`));
  }
});

test('every lesson has at least one topic, one practice and one key question', () => {
  for (const { step } of lessons) {
    const kinds = checklist.filter(({ lesson }) => lesson === step).map(({ kind }) => kind);
    expect(kinds, step).toEqual(expect.arrayContaining(['topic', 'practice', 'question']));
  }
});
