import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { replaceBetween } from './table';

/** The path of the file with the measured tables, from the project's folder. */
export const readmeFile = 'lib/benchmark/README.md';

/** The kinds of measurement, which are also the names of the table markers. */
export type Measured = 'bench' | 'field' | 'heap' | 'matrix';

/**
 * Writes a measured table into the README, between `<!-- name:start -->` and `<!-- name:end -->`.
 * @param folder the project's folder
 * @param text Markdown: the table, and below it how it was measured
 * @throws Error if the README does not contain these markers
 */
export async function writeIntoReadme(folder: string, name: Measured, text: string): Promise<void> {
  const file = path.join(folder, readmeFile);
  await writeFile(file, replaceBetween(await readFile(file, 'utf8'), name, text));
}
