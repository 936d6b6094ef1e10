import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HeapExercisePage } from '@/components/heap-exercises/heap-exercise-page';
import { allHeapExercises, heapExercise } from '@/lib/heap-exercises/heap-exercises';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateStaticParams() {
  return (await allHeapExercises()).map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const exercise = await heapExercise((await params).slug);
  return exercise ? { title: exercise.title, description: exercise.question } : {};
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const all = await allHeapExercises();
  const at = all.findIndex((exercise) => exercise.slug === slug);
  const exercise = all[at];
  if (!exercise) notFound();
  return <HeapExercisePage exercise={exercise} previous={all[at - 1]} next={all[at + 1]} />;
}
