import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exerciseSlugs } from '../exercises/exercise-slugs';
import { judge } from './check';
import { heapLevels } from './exercise';
import { allHeapExercises, heapAnswer, heapExercise } from './heap-exercises';

const exercises = await allHeapExercises();

test('the levels rise', () => {
  const order = Object.keys(heapLevels);
  const ranks = exercises.map(({ level }) => order.indexOf(level));
  expect(ranks).toEqual([...ranks].sort());
  expect(new Set(ranks).size).toBe(order.length);
});

test('no exercise has the name of another one, because the progress is stored by name', async () => {
  const repairs = await exerciseSlugs();
  expect(exercises.length).toBeGreaterThanOrEqual(12);
  expect(exercises.filter(({ slug }) => repairs.includes(slug))).toEqual([]);
});

test('a name that is no exercise has none', async () => {
  expect(await heapExercise('../set')).toBeUndefined();
  expect(await heapAnswer('../set/invoice-rows')).toBeUndefined();
});

for (const exercise of exercises) {
  const { slug } = exercise;
  const answer = await heapAnswer(slug);
  if (!answer) throw new Error(`${slug} has no answer.`);

  test(`${slug}: its folder has its name, a page and a truth`, () => {
    const folder = path.join(import.meta.dirname, 'set', slug);
    expect(['page.ts', 'truth.ts'].filter((name) => !existsSync(path.join(folder, name)))).toEqual([]);
  });

  test(`${slug}: its texts are complete`, () => {
    const { title, topic, situation, question, wanted, hints, walk, minutes } = exercise;
    expect([title, topic, situation, question, wanted, ...hints].filter((text) => text.trim() === '')).toEqual([]);
    expect(hints.length).toBeGreaterThanOrEqual(2);
    expect(hints.length).toBeLessThanOrEqual(3);
    expect(question).toMatch(/\?/);
    expect(walk.press.length * walk.times * minutes).toBeGreaterThan(0);
    expect(answer.path.filter(({ isSuspect }) => isSuspect).length).toBeLessThanOrEqual(1);
  });

  test(`${slug}: every accepted answer is right, and every mistake is wrong`, () => {
    for (const accepted of answer.accepts) expect(judge(answer, accepted), accepted).toEqual({ isRight: true });
    for (const { names, hint } of answer.mistakes) for (const name of names) expect(judge(answer, name), name).toEqual({ isRight: false, hint });
  });

  test(`${slug}: no text before the solution has the answer, unless among other candidates`, () => {
    const { title, topic, situation, question, wanted, hints, walk } = exercise;
    const texts = [slug, title, topic, situation, question, wanted, ...hints, ...walk.press, answer.otherwise, ...answer.mistakes.map(({ hint }) => hint)];
    const patient = { ...answer, mistakes: [], otherwise: '' };
    /** The pieces of a text that could be taken for an answer. */
    const pieces = (text: string) => {
      const parts = text.split(/[\s.,:;?!“”]+/).filter((part) => /[\p{L}\p{N}]/u.test(part));
      return parts.flatMap((part, at) => [part, `${part} ${parts[at + 1] ?? ''}`]);
    };
    const rivals = answer.mistakes.flatMap(({ names, isRival }) => (isRival ? names : []));
    const spoilers = texts.filter((text) => pieces(text).some((piece) => judge(patient, piece).isRight) && rivals.filter((rival) => text.includes(rival)).length < 2);
    expect(spoilers).toEqual([]);
  });
}
