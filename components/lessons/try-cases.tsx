import Link from 'next/link';
import { controls, pairs } from '@/lib/catalogue/cases';
import { allExercises } from '@/lib/exercises/exercises';
import { allHeapExercises } from '@/lib/heap-exercises/heap-exercises';
import type { LessonWords } from '@/lib/lessons/lessons';
import styles from './try-cases.module.css';

/** Links to the cases, controls and exercises that a lesson prepares for, and to its heap exercises. Unknown slugs are left out. */
export async function TryCases({ step, prepares }: Pick<LessonWords, 'step' | 'prepares'>) {
  const [allPairs, allControls, exercises, heaps] = await Promise.all([pairs(), controls(), allExercises(), allHeapExercises()]);
  const shelves = [
    {
      label: 'Leaks',
      links: pick(prepares.cases, allPairs).map(({ slug, title, cause }) => ({ href: `/leaks/${slug}`, title, cause })),
    },
    {
      label: 'Controls: they look like leaks and are not',
      links: pick(prepares.controls, allControls).map(({ slug, title, cause }) => ({ href: `/controls/${slug}`, title, cause })),
    },
    {
      label: 'Exercises',
      links: pick(prepares.exercises, exercises).map(({ slug, title }) => ({ href: `/exercises/${slug}`, title, cause: undefined })),
    },
    {
      label: 'Read a heap',
      links: heaps.filter(({ lesson }) => lesson === step).map(({ slug, title, topic }) => ({ href: `/exercises/heap/${slug}`, title, cause: topic })),
    },
  ].filter(({ links }) => links.length > 0);
  return (
    <section className={styles.try} aria-labelledby="now-try">
      <h2 id="now-try">Now try</h2>
      {shelves.map(({ label, links }) => (
        <div key={label}>
          <h3>{label}</h3>
          <ul role="list">
            {links.map(({ href, title, cause }) => (
              <li key={href}>
                <Link href={href} prefetch={false}>
                  {title}
                </Link>{' '}
                {cause && <small className="muted">{cause}</small>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function pick<Entry extends { slug: string }>(slugs: readonly string[], all: readonly Entry[]): Entry[] {
  return slugs.flatMap((slug) => all.filter((entry) => entry.slug === slug));
}
