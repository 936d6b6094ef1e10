'use client';

import Link from 'next/link';
import { useRef, useState } from 'react';
import { act, listActions } from '@/components/catalogue/gallery/keys';
import { Shortcuts } from '@/components/shortcuts/shortcuts';
import { type Group, groups } from '@/lib/catalogue/case';
import { type Exercise, type Level, levels } from '@/lib/exercises/exercise';
import { sayMinutes } from '@/lib/exercises/next';
import styles from './exercise-list.module.css';
import { NextExercise } from './next-exercise';
import { stateOf, StateMark } from './state-mark';
import { useRecord } from './use-record';

export type ExerciseRow = Pick<Exercise, 'title' | 'level' | 'minutes' | 'groups'> & { slug: string };

type Filter = Group | 'open' | 'all';

/** The list of exercises by level, with the reader's progress and a filter. */
export function ExerciseList({ rows }: { rows: readonly ExerciseRow[] }) {
  const record = useRecord();
  const place = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const used = (Object.keys(groups) as Group[]).filter((group) => rows.some((row) => row.groups.includes(group)));
  const shown = rows.filter((row) => {
    if (filter === 'all') return true;
    return filter === 'open' ? !record[row.slug]?.solvedAt : row.groups.includes(filter);
  });
  const solved = rows.filter(({ slug }) => record[slug]?.solvedAt).length;

  return (
    <div ref={place} className={styles.list}>
      <NextExercise rows={rows} />
      <div className={styles.tools}>
        <label>
          Show{' '}
          <select className="field" value={filter} onChange={(event) => setFilter(event.target.value as Filter)}>
            <option value="all">all exercises</option>
            <option value="open">those not solved yet</option>
            {used.map((group) => (
              <option key={group} value={group}>
                {groups[group]}
              </option>
            ))}
          </select>
        </label>
        <p aria-live="polite">
          {solved} of {rows.length} solved{shown.length < rows.length && `, ${shown.length} shown`}
        </p>
        <Shortcuts actions={listActions} onKey={(event) => place.current !== null && act(event, place.current)} />
      </div>
      {(Object.keys(levels) as Level[]).map((level) => {
        const here = shown.filter((row) => row.level === level);
        if (here.length === 0) return null;
        return (
          <section key={level} id={level} className={styles.shelf} aria-labelledby={`${level}-name`}>
            <div>
              <h2 id={`${level}-name`}>{levels[level]}</h2>
              <p className={styles.time}>{sayMinutes(here)}</p>
            </div>
            <ul role="list">
              {here.map(({ slug, title, minutes }) => (
                <li key={slug} className={styles.row} data-row={slug}>
                  <Link href={`/exercises/${slug}`} prefetch={false} data-part="overview">
                    {title}
                  </Link>
                  <small className="muted">{minutes} min</small>
                  <StateMark state={stateOf(record[slug])} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {shown.length === 0 && <p>You have solved all of these exercises.</p>}
    </div>
  );
}
