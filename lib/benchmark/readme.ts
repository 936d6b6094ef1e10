import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { replaceBetween } from './table';

/** Where the measured tables stand, from the project's folder. */
export const readmeFile = 'lib/benchmark/README.md';

/** What is measured; also the name of its place in the README. */
export type Measured = 'bench' | 'heap' | 'matrix';

/**
 * Writes a measured table into its place in the README, between `<!-- name:start -->` and `<!-- name:end -->`.
 * @param folder the project's folder
 * @param text Markdown: the table, and below it the circumstances
 * @throws Error where the README has no such place
 */
export async function writeIntoReadme(folder: string, name: Measured, text: string): Promise<void> {
  const file = path.join(folder, readmeFile);
  await writeFile(file, replaceBetween(await readFile(file, 'utf8'), name, text));
}
