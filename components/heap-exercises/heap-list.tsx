'use client';

import Link from 'next/link';
import { sayMinutes } from '@/lib/exercises/next';
import { type HeapExercise, heapLevelName } from '@/lib/heap-exercises/exercise';
import { stateOf, StateMark } from '../exercises/state-mark';
import { useRecord } from '../exercises/use-record';
import styles from './heap-list.module.css';

export type HeapRow = Pick<HeapExercise, 'slug' | 'title' | 'level' | 'minutes' | 'topic'>;

/** The exercises whose answer is in a heap snapshot, with the reader's progress. */
export function HeapList({ rows }: { rows: readonly HeapRow[] }) {
  const record = useRecord();
  const solved = rows.filter(({ slug }) => record[slug]?.solvedAt).length;
  return (
    <section id="read-a-heap" className={styles.group} aria-labelledby="read-a-heap-name">
      <div className={styles.head}>
        <h2 id="read-a-heap-name">Read a heap</h2>
        <p>
          A question about a heap snapshot. Find the answer in the lab’s viewer or in DevTools, and type it. The snapshot is
          recorded on your machine.
        </p>
        <p className="muted">
          {solved} of {rows.length} solved, {sayMinutes(rows)} in all
        </p>
      </div>
      <ul role="list">
        {rows.map(({ slug, title, level, minutes, topic }) => (
          <li key={slug}>
            <span>
              <Link href={`/exercises/heap/${slug}`} prefetch={false}>
                {title}
              </Link>
              <small className="muted">{topic}</small>
            </span>
            <small className="muted">
              {heapLevelName(level)}, {minutes} min
            </small>
            <StateMark state={stateOf(record[slug])} />
          </li>
        ))}
      </ul>
    </section>
  );
}
