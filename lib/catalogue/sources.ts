import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { allCases, type CaseEntry, twins } from './cases';

/*
 * Reads the source files that the pages at /source show. The build prerenders those pages, so a server needs none of
 * these files. The turbopackIgnore comments keep Next from tracing the whole project into the server's output.
 */

/** The files that /source shows: those that belong to a case. */
export async function sourceFiles(): Promise<string[]> {
  const cases = await allCases();
  return [...cases.flatMap(pagesOf), ...(await scriptsIn('memlab-scenarios')), ...(await scriptsIn('workers'))];
}

/** The case of a source file. One slug names the folder, the scenario and the worker. */
export async function caseOf(file: string): Promise<CaseEntry | undefined> {
  const cases = await allCases();
  return cases.find((entry) => pagesOf(entry).includes(file) || path.basename(file, '.ts') === entry.slug);
}

/** The text of one of `sourceFiles`, without the newline at its end. */
export async function readSource(file: string): Promise<string> {
  const text = await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), file), 'utf8');
  return text.trimEnd();
}

/** The pages of a case, as paths from the root of the project. */
export function pagesOf({ kind, slug }: CaseEntry): string[] {
  return kind === 'pair'
    ? twins.map((twin) => `app/leaks/${slug}/${twin}/page.tsx`)
    : [`app/controls/${slug}/page.tsx`];
}

async function scriptsIn(folder: 'memlab-scenarios' | 'workers'): Promise<string[]> {
  const names = await readdir(path.join(/* turbopackIgnore: true */ process.cwd(), folder)).catch(() => []);
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => `${folder}/${name}`);
}
