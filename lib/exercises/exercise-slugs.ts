import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The exercises that have a page, by slug: the folders of app/exercises. None where there are no exercises. */
export async function exerciseSlugs(): Promise<string[]> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'app', 'exercises');
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory() && /^[a-z]/.test(entry.name)).map(({ name }) => name);
}
