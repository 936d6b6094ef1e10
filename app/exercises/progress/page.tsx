import type { Metadata } from 'next';
import { Crumbs } from '@/components/crumbs';
import { ProgressRecord } from '@/components/exercises/progress-record';
import { levelName } from '@/lib/exercises/exercise';
import { allExercises } from '@/lib/exercises/exercises';
import { heapLevelName } from '@/lib/heap-exercises/exercise';
import { allHeapExercises } from '@/lib/heap-exercises/heap-exercises';

export const metadata: Metadata = { title: 'Your progress' };

export default async function ProgressPage() {
  const repairs = (await allExercises()).map(({ slug, title, level }) => ({ slug, title, level: levelName(level) }));
  const heaps = (await allHeapExercises()).map(({ slug, title, level }) => ({ slug, title, level: `Read a heap, ${heapLevelName(level).toLowerCase()}` }));
  return (
    <main>
      <Crumbs trail={[{ href: '/exercises', label: 'Exercises' }]} />
      <h1>Your progress</h1>
      <ProgressRecord rows={[...repairs, ...heaps]} />
    </main>
  );
}
