/* Stores the last verdict and the given hints of each exercise on this machine. */

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Verdict } from './verdict';

/** The file for an exercise, in .lab/exercises, which is not in the repository. */
function fileOf(root: string, slug: string, what: 'verdict' | 'hints'): string {
  return path.join(root, '.lab', 'exercises', `${slug}.${what}.json`);
}

/** Saves the last verdict on the learner's copy. */
export async function rememberVerdict(root: string, verdict: Verdict): Promise<void> {
  await write(fileOf(root, verdict.exercise, 'verdict'), verdict);
}

/** The last verdict on the learner's copy; undefined if there is none yet. */
export async function lastVerdict(root: string, slug: string): Promise<Verdict | undefined> {
  return read<Verdict>(fileOf(root, slug, 'verdict'));
}

/** The number of hints given so far. */
export async function hintsGiven(root: string, slug: string): Promise<number> {
  return (await read<{ given: number }>(fileOf(root, slug, 'hints')))?.given ?? 0;
}

/** Saves the number of hints given so far. */
export async function rememberHints(root: string, slug: string, given: number): Promise<void> {
  await write(fileOf(root, slug, 'hints'), { given });
}

/** Deletes the verdict and the hints of an exercise. */
export async function forget(root: string, slug: string): Promise<void> {
  await rm(fileOf(root, slug, 'verdict'), { force: true });
  await rm(fileOf(root, slug, 'hints'), { force: true });
}

async function read<Content>(file: string): Promise<Content | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Content;
  } catch {
    return undefined; // the file is missing or incomplete
  }
}

async function write(file: string, content: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
}
