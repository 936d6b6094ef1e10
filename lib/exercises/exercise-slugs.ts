import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The names of all folders of app/exercises with an exercise.ts, sorted. Empty if the project has no exercises. */
export async function exerciseSlugs(): Promise<string[]> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'app', 'exercises');
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const candidates = entries.filter((entry) => entry.isDirectory() && /^[a-z]/.test(entry.name)).map(({ name }) => name);
  const files = await Promise.all(candidates.map((name) => readdir(path.join(folder, name))));
  return candidates.filter((_, at) => files[at]?.includes('exercise.ts')).sort();
}
