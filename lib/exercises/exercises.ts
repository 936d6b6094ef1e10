import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Exercise, type Level, levels, type Repair, type Spot } from './exercise';

/** The registry: every folder of app/exercises that has an exercise.ts, found by looking, easy levels first. */

export type RepairEntry = Repair & { slug: string };
export type SpotEntry = Spot & { slug: string };
export type ExerciseEntry = RepairEntry | SpotEntry;

export async function allExercises(): Promise<ExerciseEntry[]> {
  const entries = await Promise.all(
    (await exerciseSlugs()).map(async (slug) => {
      const { default: words } = (await import(`../../app/exercises/${slug}/exercise.ts`)) as { default: Exercise };
      return { ...words, slug };
    }),
  );
  const rank = (level: Level) => Object.keys(levels).indexOf(level);
  return entries.sort((a, b) => rank(a.level) - rank(b.level));
}

/** The folders of app/exercises that hold an exercise, by name. */
export async function exerciseSlugs(): Promise<string[]> {
  const folder = path.join(process.cwd(), 'app', 'exercises');
  const entries = await readdir(folder, { withFileTypes: true });
  const candidates = entries.filter((entry) => entry.isDirectory() && /^[a-z]/.test(entry.name)).map(({ name }) => name);
  const files = await Promise.all(candidates.map((name) => readdir(path.join(folder, name))));
  return candidates.filter((_, at) => files[at]?.includes('exercise.ts')).sort();
}

export function isSpot(exercise: ExerciseEntry): exercise is SpotEntry {
  return exercise.level === 'spot';
}
