/* The registry of the exercises whose answer is found in a heap snapshot: every folder of lib/heap-exercises/set. */

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type HeapAnswer, type HeapExercise, heapLevels } from './exercise';

/** The names of the folders, sorted. */
async function slugs(): Promise<string[]> {
  const entries = await readdir(path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/heap-exercises/set'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
}

/** Loads the public part of all exercises, easy ones first, and short ones first within a level. */
export async function allHeapExercises(): Promise<HeapExercise[]> {
  const exercises = await Promise.all((await slugs()).map(load));
  const rank = ({ level, minutes }: HeapExercise) => Object.keys(heapLevels).indexOf(level) * 1000 + minutes;
  return exercises.sort((a, b) => rank(a) - rank(b));
}

/** Loads the public part of one exercise; undefined if there is none of this name. */
export async function heapExercise(slug: string): Promise<HeapExercise | undefined> {
  return (await slugs()).includes(slug) ? load(slug) : undefined;
}

async function load(slug: string): Promise<HeapExercise> {
  return ((await import(`./set/${slug}/exercise.ts`)) as { default: HeapExercise }).default;
}

/** Loads the secret part of an exercise. Only the server and the command may call it. */
export async function heapAnswer(slug: string): Promise<HeapAnswer | undefined> {
  if (!(await slugs()).includes(slug)) return undefined;
  return ((await import(`./set/${slug}/answer.ts`)) as { default: HeapAnswer }).default;
}
