import { Children, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';
import Link from 'next/link';
import { Crumbs } from '@/components/crumbs';
import { type LessonWords, lessonOf, readFirst, type Step } from '@/lib/lessons/lessons';
import { Contents, type Heading, SectionDone } from './contents';
import styles from './lesson.module.css';
import { Section, type SectionProps } from './section';
import { TryCases } from './try-cases';

/**
 * A lesson's page. Its children are `Section`s. It adds the table of contents, the progress and the links at the end.
 * @param aim what the reader can do afterwards: "…"
 * @throws TypeError if a child is not a `Section`, so that the build fails instead of leaving a part out of the
 * contents
 */
export function Lesson({ step, aim, children }: { step: Step; aim: string; children: ReactNode }) {
  const { lesson, number, previous, next } = lessonOf(step);
  const sections = Children.toArray(children).map(asSection);
  const headings: Heading[] = sections.map(({ props: { id, heading } }) => ({ id, heading }));
  return (
    <main className={styles.lesson}>
      <title>{`${lesson.title} · Leak Lab`}</title>
      <header className={styles.head}>
        <Crumbs trail={[{ href: '/learn', label: 'Lessons' }]} />
        <h1>{lesson.title}</h1>
        <p>{aim}</p>
        <p className={styles.facts}>
          Lesson {number} of 6, about {lesson.minutes} minutes
        </p>
        <ReadFirst lessons={readFirst(lesson)} />
      </header>
      <aside className={styles.contents}>
        <Contents step={step} sections={headings} />
      </aside>
      <div className={styles.body}>
        {sections.map((section, at) => (
          <div key={section.props.id} className={styles.part}>
            {section}
            <SectionDone step={step} section={headings[at] ?? section.props} of={headings.length} />
          </div>
        ))}
        <TryCases step={lesson.step} prepares={lesson.prepares} />
        <nav className={styles.neighbours} aria-label="Lessons">
          {previous && (
            <Link href={`/learn/${previous.step}`} prefetch={false} rel="prev">
              <small className="muted">Previous lesson</small> {previous.title}
            </Link>
          )}
          {next && (
            <Link href={`/learn/${next.step}`} prefetch={false} rel="next">
              <small className="muted">Next lesson</small> {next.title}
            </Link>
          )}
        </nav>
      </div>
    </main>
  );
}

function asSection(child: ReactNode): ReactElement<SectionProps> {
  if (isValidElement<SectionProps>(child) && child.type === Section) return child;
  throw new TypeError('Every child of a lesson must be a Section.');
}

function ReadFirst({ lessons }: { lessons: readonly LessonWords[] }) {
  if (lessons.length === 0) return null;
  return (
    <p className={styles.facts}>
      Read first:{' '}
      {lessons.map(({ step, title }, at) => (
        <Fragment key={step}>
          {at > 0 && ', '}
          <Link href={`/learn/${step}`} prefetch={false}>
            {title}
          </Link>
        </Fragment>
      ))}
    </p>
  );
}
