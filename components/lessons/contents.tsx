'use client';

import styles from './contents.module.css';
import { useProgress } from './progress';

/** A section in the table of contents. */
export interface Heading {
  id: string;
  heading: string;
}

/** The table of contents of a lesson; finished sections have a tick. */
export function Contents({ step, sections }: { step: string; sections: readonly Heading[] }) {
  const [{ done }] = useProgress(step);
  const count = sections.filter(({ id }) => done.includes(id)).length;
  return (
    <nav className={styles.contents} aria-label="Contents">
      <p className={styles.count}>
        {count} of {sections.length} done
      </p>
      <ol role="list">
        {sections.map(({ id, heading }) => (
          <li key={id}>
            <a href={`#${id}`}>{heading}</a>
            {done.includes(id) && <Tick />}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A button at the end of a section that marks it as done. */
export function SectionDone({ step, section, of }: { step: string; section: Heading; of: number }) {
  const [{ done }, mark] = useProgress(step);
  const isDone = done.includes(section.id);
  return (
    <button
      type="button"
      className={`button ${styles.done}`}
      aria-pressed={isDone}
      onClick={() => mark(section.id, !isDone, of)}
    >
      {isDone && <Tick />}
      {isDone ? 'Done' : 'Mark as done'}
      <span className="visually-hidden">: {section.heading}</span>
    </button>
  );
}

/** The reader's progress in a lesson, for the index of lessons. */
export function LessonProgress({ step, title }: { step: string; title: string }) {
  const [{ done, of }] = useProgress(step);
  if (of === 0) return <p className={styles.none}>not started</p>;
  return (
    <p className={styles.progress}>
      <progress value={done.length} max={of} aria-label={`Progress in ${title}`} />
      {done.length >= of ? 'all read' : `${done.length} of ${of} done`}
    </p>
  );
}

function Tick() {
  return (
    <svg className={styles.tick} viewBox="0 0 16 16" role="img" aria-label="done">
      <path d="M2.5 8.5 6.5 12.5 13.5 4" />
    </svg>
  );
}
