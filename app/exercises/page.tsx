import type { Metadata } from 'next';
import Link from 'next/link';
import { Command } from '@/components/command';
import { ExerciseList, type ExerciseRow } from '@/components/exercises/exercise-list';
import { HeapList } from '@/components/heap-exercises/heap-list';
import { allExercises } from '@/lib/exercises/exercises';
import { allHeapExercises } from '@/lib/heap-exercises/heap-exercises';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Exercises' };

export default async function Exercises() {
  const rows = (await allExercises()).map(
    ({ slug, title, level, minutes, groups }): ExerciseRow => ({ slug, title, level, minutes, groups }),
  );
  const heapRows = (await allHeapExercises()).map(({ slug, title, level, minutes, topic }) => ({ slug, title, level, minutes, topic }));
  return (
    <main className={styles.page} data-lobby="">
      <div className={styles.intro}>
        <div>
          <h1>Exercises</h1>
          <p>
            Find leaks, fix them in your own editor, and check your fix. The check visits your page in a real Chromium,
            counts the retained objects, and tests that the feature still works. Start with the level “Spot”; the last
            exercise is a whole dashboard.
          </p>
          <p className={styles.links}>
            <Link href="/exercises/progress" prefetch={false}>
              Your progress
            </Link>
            <Link href="/exercises/guide" prefetch={false}>
              For trainers
            </Link>
            <Link href="/exercises/course" prefetch={false}>
              Course view
            </Link>
          </p>
        </div>
        <div>
          <Command line="npm run exercise -- list">Lists all exercises in the terminal, with your results.</Command>
        </div>
      </div>
      <ExerciseList rows={rows} />
      <HeapList rows={heapRows} />
    </main>
  );
}
