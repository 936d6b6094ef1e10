import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Metadata } from 'next';
import { Crumbs } from '@/components/crumbs';
import { Markdown } from '@/components/exercises/markdown';
import { coursesOf } from '@/lib/exercises/courses';
import { levels } from '@/lib/exercises/exercise';
import { allExercises } from '@/lib/exercises/exercises';
import { sayMinutes } from '@/lib/exercises/next';
import { lessons } from '@/lib/lessons/lessons';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Course view' };

/** The courses of the guide for a projector: one part after the other in large type, with links, and without a clock. */
export default async function CourseView() {
  const guide = await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), 'app/exercises/GUIDE.md'), 'utf8');
  const courses = coursesOf(guide, { exercises: await allExercises(), levels: Object.keys(levels), lessons: lessons.map(({ step }) => step) });
  return (
    <main className={styles.page}>
      <Crumbs trail={[{ href: '/exercises', label: 'Exercises' }]} />
      <h1>Course view</h1>
      <p>The parts of each course, for a projector. It has no clock: go on when the room is ready. The notes for the trainer are closed.</p>
      <ul className={styles.courses} role="list">
        {courses.map(({ title, parts }) => (
          <li key={title}>
            <a href={`#${idOf(title)}-1`}>{title}</a> <span className="muted">{`${parts.length} parts, ${sayMinutes(parts)}`}</span>
          </li>
        ))}
      </ul>
      {courses.map(({ title, parts }) => (
        <section key={title} aria-labelledby={idOf(title)}>
          <h2 id={idOf(title)}>{title}</h2>
          <ol className={styles.parts} role="list">
            {parts.map(({ day, minutes, what, notes }, at) => (
              <li key={what} id={`${idOf(title)}-${at + 1}`} className={styles.part}>
                <p className={styles.place}>
                  {`Part ${at + 1} of ${parts.length}`}
                  {day !== null && `, ${day}`}, about {minutes} min
                </p>
                <div className={styles.what}>
                  <Markdown text={what} />
                </div>
                {notes !== '' && (
                  <details>
                    <summary>Notes for the trainer</summary>
                    <Markdown text={notes} />
                  </details>
                )}
                {at + 1 < parts.length && (
                  <a className="button" href={`#${idOf(title)}-${at + 2}`}>
                    Next part
                  </a>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </main>
  );
}

function idOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}
