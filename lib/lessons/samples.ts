import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Step } from './lessons';

/*
 * Reads the samples of the lessons: app/learn/<step>/samples/<name>.ts. Each is type-checked and linted, and the tests
 * run it: in Node, or in the browser if its name ends in `.dom`. A comment `// → text` says that the sample prints
 * `text`. The build prerenders the pages that show them, so a server needs none of these files: hence turbopackIgnore.
 */

const folderOf = (step: Step) => path.join(/* turbopackIgnore: true */ process.cwd(), 'app', 'learn', step, 'samples');

/** The path of a sample, from the root of the project. */
export function sampleFile(step: Step, name: string): string {
  return `app/learn/${step}/samples/${name}.ts`;
}

/** A sample's text for readers, without the line that only makes it a module. */
export async function sampleText(step: Step, name: string): Promise<string> {
  const text = await readFile(path.join(folderOf(step), `${name}.ts`), 'utf8');
  return text.replace(/^export \{\};\n/m, '').trim();
}

/** The names of a lesson's samples. */
export async function sampleNames(step: Step): Promise<string[]> {
  const files = await readdir(folderOf(step)).catch(() => []);
  return files.filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -'.ts'.length));
}

/** The lines that a sample should print, according to its comments. */
export function expectedOutput(text: string): string[] {
  return [...text.matchAll(/\/\/ → (.*)$/gm)].map(([, line = '']) => line.trim());
}
