import { expect, it } from 'vitest';
import { lessons, readFirst, type LessonWords } from './lessons';

it.each(lessons.map((lesson): LessonWords => lesson))('what to read before $step is a lesson, and does not lead back to it', (lesson) => {
  expect(readFirst(lesson).map(({ step }) => step).sort()).toEqual([...lesson.readFirst].sort());
  const before = new Set<string>();
  const open = [...lesson.readFirst];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (before.has(step)) continue;
    before.add(step);
    open.push(...(lessons.find((one) => one.step === step)?.readFirst ?? []));
  }
  expect(before).not.toContain(lesson.step);
});
