import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Exercise } from '../exercises/exercise';
import { mistakesIn, readExercise } from '../exercises/exercise-set';
import { scaffoldExercise } from './new-exercise';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'leak-lab-new-exercise-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function complaints(slug: string): Promise<string[]> {
  const file = pathToFileURL(path.join(folder, 'app/exercises', slug, 'exercise.ts')).href;
  const { default: words } = (await import(/* @vite-ignore */ file)) as { default: Exercise };
  return mistakesIn(await readExercise(folder, slug, words));
}

test('a new exercise has all of its files, and the checker lists what its author has to do', async () => {
  await scaffoldExercise({ slug: 'stuck-clock', level: 'repair', group: 'timers' }, folder);
  expect(await complaints('stuck-clock')).toEqual([
    'stuck-clock: the title is empty.',
    'stuck-clock: the brief is empty.',
    'stuck-clock: the symptom is empty.',
    'stuck-clock: it has 0 hints. It must have 2 to 4.',
    'stuck-clock: the text "what" of the leak StuckClockPayload is empty.',
    'stuck-clock: problem and solution are the same.',
  ]);
});

test('a new exercise of the level spot has all of its files', async () => {
  await scaffoldExercise({ slug: 'two-doors', level: 'spot', group: 'dom' }, folder);
  const said = await complaints('two-doors');
  expect(said).toContain('two-doors: a and b are the same.');
  expect(said).toContain('two-doors: it has 0 reasons. It must have at least 3.');
  expect(said.filter((words) => /missing|does not belong/.test(words))).toEqual([]);
});

test('an existing exercise or a page beside the exercises is not overwritten', async () => {
  const wanted = { slug: 'stuck-clock', level: 'repair', group: 'timers' } as const;
  await scaffoldExercise(wanted, folder);
  await expect(scaffoldExercise(wanted, folder)).rejects.toThrow('app/exercises/stuck-clock exists already.');
  await expect(scaffoldExercise({ ...wanted, slug: 'guide' }, folder)).rejects.toThrow('app/exercises/guide exists already.');
});

test.each(['Clock', 'stuck_clock', '../clock', ''])('"%s" is no slug', async (slug) => {
  await expect(scaffoldExercise({ slug, level: 'repair', group: 'timers' }, folder)).rejects.toThrow(`"${slug}" is not a slug`);
});
