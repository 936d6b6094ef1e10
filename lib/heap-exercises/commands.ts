/* The commands for exercises whose answer is in a heap snapshot. Each returns the exit status. */

import { statSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from 'leak-hunt/command';
import { adviceFor } from '../exercises/nearest';
import { rememberSolved } from '../exercises/state';
import { paragraph } from '../exercises/words';
import { root } from '../tooling/children';
import { ensureChromium } from '../tooling/chromium';
import { answerTo, type Solution, solutionOf } from './answer';
import type { HeapAnswer, HeapExercise } from './exercise';
import { allHeapExercises, heapAnswer } from './heap-exercises';

/**
 * Records the snapshot of an exercise, or of all with `all`, and prints the paths of the files.
 * @param folder where the files go; a relative path starts at the working directory
 */
export async function record(slug: string, folder: string): Promise<number> {
  const exercises = slug === 'all' ? await allHeapExercises() : [await named(slug)];
  const chromium = await ensureChromium();
  const { SnapshotRecorder } = await import('./record'); // loads esbuild and Puppeteer
  const recorder = await SnapshotRecorder.open(chromium);
  try {
    for (const exercise of exercises) {
      const file = path.resolve(folder, `${exercise.slug}.heapsnapshot`);
      await recorder.record(exercise, file);
      console.log(`${file} (${(statSync(file).size / 1e6).toFixed(1)} MB)`);
    }
  } finally {
    await recorder.close();
  }
  console.log('\nOpen it in DevTools (Memory panel, “Load profile”) or choose it in the viewer, at /snapshot.');
  for (const exercise of exercises.length === 1 ? exercises : []) console.log(describe(exercise));
  return 0;
}

/** Judges an answer: prints the explanation or a hint. */
export async function answer(slug: string, typed: string): Promise<number> {
  const reply = await answerTo(slug, await answerOf(slug), typed);
  if (!reply.isRight) {
    console.log(`Not correct.\n${paragraph(reply.hint)}`);
    return 1;
  }
  await rememberSolved(root, slug);
  console.log(`Correct.\n${explain(reply)}`);
  return 0;
}

/** Prints the answer and the explanation. */
export async function heapSolution(slug: string): Promise<number> {
  const secret = await answerOf(slug);
  console.log(`${secret.accepts[0] ?? ''}\n${explain(await solutionOf(slug, secret))}`);
  return 0;
}

function describe({ slug, situation, question, wanted }: HeapExercise): string {
  return `\n${paragraph(situation)}\n\n${paragraph(question)}\n\n  npm run exercise -- answer ${slug} "${wanted}"\n  npm run exercise -- hint ${slug}`;
}

function explain({ explanation, path: told, source }: Solution): string {
  const nodes = told.map(({ edge, name, isSuspect }) => `  ${edge && `${edge}: `}${name}${isSuspect ? '   (this reference should be removed)' : ''}`);
  return `${paragraph(explanation)}\n\nThe retainer path:\n${nodes.join('\n')}\n\nThe page: ${source.file}`;
}

async function answerOf(slug: string): Promise<HeapAnswer> {
  await named(slug);
  const secret = await heapAnswer(slug);
  if (!secret) throw new Error(`${slug} has no answer.`);
  return secret;
}

/** Finds an exercise. @throws SetupError if it does not exist; the message suggests a similar slug */
async function named(slug: string): Promise<HeapExercise> {
  const all = await allHeapExercises();
  const found = all.find((exercise) => exercise.slug === slug);
  if (found) return found;
  throw new SetupError(`${slug}: there is no such exercise on a heap snapshot. ${adviceFor(slug, all)}`);
}
