/* The commands that check no copy: list, hint, diff, reset and solution. Each returns the exit status. */

import { root } from '../tooling/children';
import { SetupError } from 'leak-hunt/command';
import { allHeapExercises, heapExercise } from '../heap-exercises/heap-exercises';
import { variantFolder } from './exercise-page/specimen';
import { diffFolders } from './diff';
import { allExercises, type ExerciseEntry, isSpot, type RepairEntry } from './exercises';
import { adviceFor } from './nearest';
import { forget, hintsGiven, lastVerdict, rememberHints, wasSolved } from './state';
import type { Status } from './verdict';
import { describeHeaps, describeList, paragraph } from './words';
import { ensureWork, resetWork } from './work.mjs';

/** Prints all exercises. */
export async function list({ isJson }: { isJson: boolean }): Promise<number> {
  const entries = await Promise.all(
    (await allExercises()).map(async (entry) => ({ ...entry, status: await statusOf(entry.slug) })),
  );
  const heaps = await Promise.all((await allHeapExercises()).map(async (entry) => ({ ...entry, isSolved: await wasSolved(root, entry.slug) })));
  if (isJson) {
    const rows = entries.map(({ slug, title, level, minutes, groups, lesson, leaks, status }) => ({ slug, title, level, minutes, groups, lesson: lesson ?? null, leaks: leaks.length, status }));
    const read = heaps.map(({ slug, title, level, minutes, lesson, isSolved }) => ({ slug, title, level, minutes, groups: [], lesson, leaks: 0, status: isSolved ? 'pass' : null }));
    console.log(JSON.stringify([...rows, ...read], null, 2));
  } else console.log(`${describeList(entries)}\n\n${describeHeaps(heaps)}`);
  return 0;
}

/** The status of the last verdict; after a reset, whether the exercise was solved before. */
async function statusOf(slug: string): Promise<Status | null> {
  return (await lastVerdict(root, slug))?.status ?? ((await wasSolved(root, slug)) ? 'pass' : null);
}

/** Prints the hints that were given before, and the next one. */
export async function hint(slug: string): Promise<number> {
  const heap = await heapExercise(slug);
  const { hints } = heap ?? (await exerciseNamed(slug));
  const given = Math.min((await hintsGiven(root, slug)) + 1, hints.length);
  await rememberHints(root, slug, given);
  hints.slice(0, given).forEach((text, at) => console.log(`${at + 1} of ${hints.length}\n${paragraph(text)}`));
  if (given === hints.length) console.log(`\nThis was the last hint. npm run exercise -- solution ${slug} shows ${heap ? 'the answer' : 'one correct repair'}.`);
  return 0;
}

/**
 * Replaces the learner's copy with the problem and deletes the verdict and the hints. `all` does so for every exercise,
 * and also forgets which were solved, for the next learner on this machine.
 */
export async function reset(slug: string): Promise<number> {
  const slugs = slug === 'all' ? (await allExercises()).filter((entry) => !isSpot(entry)).map((entry) => entry.slug) : [(await repairable(slug)).slug];
  for (const one of slugs) {
    resetWork(root, one);
    await forget(root, one, slug === 'all');
  }
  if (slug === 'all') for (const { slug: one } of await allHeapExercises()) await forget(root, one, true);
  console.log(slugs.length === 1 ? `app/exercises/${slug}/work is a new copy of the problem.` : `${slugs.length} exercises have a new copy of their problem.`);
  return 0;
}

/** Prints the difference between the problem and the solution, and explains each leak and each decoy. */
export async function solution(slug: string): Promise<number> {
  const exercise = await exerciseNamed(slug);
  if (isSpot(exercise)) {
    const right = exercise.choices.find(({ isRight }) => isRight);
    console.log(paragraph(`${exercise.answer}. ${right?.reason ?? ''} ${right?.because ?? ''}`));
    return 0;
  }
  console.log(await diffFolders(variantFolder(slug, 'problem'), variantFolder(slug, 'solution')));
  for (const { name, what } of exercise.leaks) console.log(`\n${name}\n${paragraph(what)}`);
  for (const { name, why } of exercise.decoys) console.log(`\n${name}, which is not a leak\n${paragraph(why)}`);
  return 0;
}

/** Prints the learner's changes: the difference between the problem and the copy. */
export async function diff(slug: string): Promise<number> {
  await repairable(slug);
  ensureWork(root);
  const changes = await diffFolders(variantFolder(slug, 'problem'), variantFolder(slug, 'work'));
  console.log(changes === '' ? `app/exercises/${slug}/work has no changes.` : changes);
  return 0;
}

/** The exercises with a page to repair, in the order in which to do them, each with whether it was solved on this machine. */
export async function repairs(): Promise<(RepairEntry & { isSolved: boolean })[]> {
  const entries = (await allExercises()).filter((entry): entry is RepairEntry => !isSpot(entry));
  return Promise.all(entries.map(async (entry) => ({ ...entry, isSolved: await wasSolved(root, entry.slug) })));
}

/** Finds an exercise. @throws SetupError if it does not exist; the message suggests a similar slug */
async function exerciseNamed(slug: string): Promise<ExerciseEntry> {
  const all = await allExercises();
  const found = all.find((entry) => entry.slug === slug);
  if (found) return found;
  throw new SetupError(`${slug}: there is no such exercise. ${adviceFor(slug, [...all, ...(await allHeapExercises())])}`);
}

/** Finds an exercise with a page to repair. @throws SetupError if it does not exist or has no page to repair */
export async function repairable(slug: string): Promise<RepairEntry> {
  if (await heapExercise(slug)) throw new SetupError(`${slug} is answered in the app, at /exercises/heap/${slug}, or with npm run exercise -- answer: there is nothing to repair.`);
  const found = await exerciseNamed(slug);
  if (isSpot(found)) throw new SetupError(`${slug} is answered in the app, at /exercises/${slug}: there is nothing to repair.`);
  return found;
}
