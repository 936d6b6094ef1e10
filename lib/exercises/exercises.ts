/* The registry of exercises: every folder of app/exercises with an exercise.ts. */

import { type Exercise, type Level, levels, type Repair, type Spot } from './exercise';
import { exerciseSlugs } from './exercise-slugs';

export type RepairEntry = Repair & { slug: string };
export type SpotEntry = Spot & { slug: string };
export type ExerciseEntry = RepairEntry | SpotEntry;

/** Loads all exercises in the order in which to do them: easy levels first, and short exercises first in each level. */
export async function allExercises(): Promise<ExerciseEntry[]> {
  const entries = await Promise.all(
    (await exerciseSlugs()).map(async (slug) => {
      const { default: words } = (await import(`../../app/exercises/${slug}/exercise.ts`)) as { default: Exercise };
      return { ...words, slug };
    }),
  );
  const rank = (level: Level) => Object.keys(levels).indexOf(level);
  return entries.sort((a, b) => rank(a.level) - rank(b.level) || a.minutes - b.minutes);
}

/** Whether an exercise is answered in the app, so that it has no page to repair. */
export function isSpot(exercise: ExerciseEntry): exercise is SpotEntry {
  return exercise.level === 'spot';
}
