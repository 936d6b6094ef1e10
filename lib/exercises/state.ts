/* Stores the last verdict and the given hints of each exercise on this machine. */

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Verdict } from './verdict';

/** The file for an exercise, in .lab/exercises, which is not in the repository. */
function fileOf(root: string, slug: string, what: 'verdict' | 'hints' | 'solved'): string {
  return path.join(root, '.lab', 'exercises', `${slug}.${what}.json`);
}

/** Saves the last verdict on the learner's copy, and that the exercise was solved if it passed. */
export async function rememberVerdict(root: string, verdict: Verdict): Promise<void> {
  await write(fileOf(root, verdict.exercise, 'verdict'), verdict);
  if (verdict.status === 'pass') await write(fileOf(root, verdict.exercise, 'solved'), { at: verdict.checkedAt });
}

/** Saves that an exercise without a copy was solved on this machine. */
export async function rememberSolved(root: string, slug: string): Promise<void> {
  await write(fileOf(root, slug, 'solved'), { at: new Date().toISOString() });
}

/** The last verdict on the learner's copy; undefined if there is none yet. */
export async function lastVerdict(root: string, slug: string): Promise<Verdict | undefined> {
  return read<Verdict>(fileOf(root, slug, 'verdict'));
}

/** Whether the exercise was ever solved on this machine; a new copy of the problem does not change that. */
export async function wasSolved(root: string, slug: string): Promise<boolean> {
  return (await read<{ at: string }>(fileOf(root, slug, 'solved'))) !== undefined;
}

/** The number of hints given so far. */
export async function hintsGiven(root: string, slug: string): Promise<number> {
  return (await read<{ given: number }>(fileOf(root, slug, 'hints')))?.given ?? 0;
}

/** Saves the number of hints given so far. */
export async function rememberHints(root: string, slug: string, given: number): Promise<void> {
  await write(fileOf(root, slug, 'hints'), { given });
}

/** Deletes the verdict and the hints of an exercise; `everything` also that it was solved. */
export async function forget(root: string, slug: string, everything = false): Promise<void> {
  await rm(fileOf(root, slug, 'verdict'), { force: true });
  await rm(fileOf(root, slug, 'hints'), { force: true });
  if (everything) await rm(fileOf(root, slug, 'solved'), { force: true });
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
