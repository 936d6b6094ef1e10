import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { judge } from './check';
import type { HeapAnswer, ToldNode } from './exercise';

/** What a learner gets to see once an exercise is solved. */
export interface Solution {
  explanation: string;
  path: readonly ToldNode[];
  /** The source of the page whose heap was recorded. */
  source: { file: string; text: string };
}

/** The server's answer to what a learner has typed. */
export type Reply = { isRight: false; hint: string } | ({ isRight: true } & Solution);

/** Judges what a learner has typed. Only a right answer gets the solution. */
export async function answerTo(slug: string, answer: HeapAnswer, typed: string): Promise<Reply> {
  const judgement = judge(answer, typed);
  return judgement.isRight ? { isRight: true, ...(await solutionOf(slug, answer)) } : judgement;
}

/** The explanation of an exercise. */
export async function solutionOf(slug: string, { explanation, path: told }: HeapAnswer): Promise<Solution> {
  const file = `lib/heap-exercises/set/${slug}/page.ts`;
  const text = await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), file), 'utf8');
  return { explanation, path: told, source: { file, text: text.trimEnd() } };
}
