import type { Metadata } from 'next';
import { Crumbs } from '@/components/crumbs';
import { ProgressRecord } from '@/components/exercises/progress-record';
import { allExercises } from '@/lib/exercises/exercises';

export const metadata: Metadata = { title: 'Your progress' };

export default async function ProgressPage() {
  const rows = (await allExercises()).map(({ slug, title, level }) => ({ slug, title, level }));
  return (
    <main>
      <Crumbs trail={[{ href: '/exercises', label: 'Exercises' }]} />
      <h1>Your progress</h1>
      <ProgressRecord rows={rows} />
    </main>
  );
}
