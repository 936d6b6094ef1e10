import { root } from '../tooling/children';
import { SetupError } from 'leak-hunt/command';
import { variantFolder } from './exercise-page/specimen';
import { diffFolders } from './diff';
import { allExercises, type ExerciseEntry, isSpot, type RepairEntry } from './exercises';
import { nearest } from './nearest';
import { forget, hintsGiven, lastVerdict, rememberHints } from './state';
import { describeList, paragraph } from './words';
import { resetWork } from './work.mjs';

/** The body of each command that judges nothing; each gives the exit status. */

export async function list({ isJson }: { isJson: boolean }): Promise<number> {
  const entries = await Promise.all(
    (await allExercises()).map(async (entry) => ({ ...entry, status: (await lastVerdict(root, entry.slug))?.status ?? null })),
  );
  if (isJson) {
    const told = entries.map(({ slug, title, level, groups, lesson, leaks, status }) => ({ slug, title, level, groups, lesson: lesson ?? null, leaks: leaks.length, status }));
    console.log(JSON.stringify(told, null, 2));
  } else console.log(describeList(entries));
  return 0;
}

export async function hint(slug: string): Promise<number> {
  const { hints } = await known(slug);
  const given = Math.min((await hintsGiven(root, slug)) + 1, hints.length);
  await rememberHints(root, slug, given);
  hints.slice(0, given).forEach((text, at) => console.log(`${at + 1} of ${hints.length}\n${paragraph(text)}`));
  if (given === hints.length) console.log(`\nThat is all. npm run exercise -- solution ${slug} shows one right repair.`);
  return 0;
}

export async function reset(slug: string): Promise<number> {
  const slugs = slug === 'all' ? (await allExercises()).filter((entry) => !isSpot(entry)).map((entry) => entry.slug) : [(await repairable(slug)).slug];
  for (const one of slugs) {
    resetWork(root, one);
    await forget(root, one);
  }
  console.log(slugs.length === 1 ? `app/exercises/${slug}/work is the problem again.` : `${slugs.length} exercises are as they were shipped.`);
  return 0;
}

export async function solution(slug: string): Promise<number> {
  const exercise = await known(slug);
  if (isSpot(exercise)) {
    const right = exercise.choices.find(({ isRight }) => isRight);
    console.log(paragraph(`${exercise.answer}. ${right?.reason ?? ''} ${right?.because ?? ''}`));
    return 0;
  }
  console.log(await diffFolders(variantFolder(slug, 'problem'), variantFolder(slug, 'solution')));
  for (const { name, what } of exercise.leaks) console.log(`\n${name}\n${paragraph(what)}`);
  for (const { name, why } of exercise.decoys) console.log(`\n${name}, which is no leak\n${paragraph(why)}`);
  return 0;
}

/** @throws SetupError where nobody knows the exercise; it offers the one that was probably meant */
async function known(slug: string): Promise<ExerciseEntry> {
  const all = await allExercises();
  const found = all.find((entry) => entry.slug === slug);
  if (found) return found;
  const meant = nearest(slug, all.map((entry) => entry.slug));
  const offer = meant === undefined ? 'npm run exercise -- list shows those there are.' : `Did you mean ${meant}?`;
  throw new SetupError(`${slug}: there is no such exercise. ${offer}`);
}

/** @throws SetupError where nobody knows the exercise, or there is nothing in it to repair */
export async function repairable(slug: string): Promise<RepairEntry> {
  const found = await known(slug);
  if (isSpot(found)) throw new SetupError(`${slug} is answered in the app, at /exercises/${slug}: there is nothing to repair.`);
  return found;
}
