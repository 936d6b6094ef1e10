'use client';

import Link from 'next/link';
import { type Level, levelName } from '@/lib/exercises/exercise';
import { nextUnsolved } from '@/lib/exercises/next';
import styles from './next-exercise.module.css';
import { useRecord } from './use-record';

interface NextRow {
  slug: string;
  title: string;
  level: Level;
  minutes: number;
}

interface NextExerciseProps {
  rows: readonly NextRow[];
  /** The exercise of this page, if it is the page of one. */
  here?: string;
}

/** A link to the next exercise that the reader has not solved, with its level and minutes. */
export function NextExercise({ rows, here }: NextExerciseProps) {
  const record = useRecord();
  const isSolved = (slug: string) => Object.hasOwn(record, slug) && record[slug]?.solvedAt !== undefined;
  const next = nextUnsolved(rows, isSolved, here);
  if (!next) return <p>{here === undefined || isSolved(here) ? 'You have solved all exercises.' : 'You have solved all other exercises.'}</p>;
  const isMain = here === undefined || isSolved(here);
  return (
    <p className={styles.next}>
      <Link className="button" {...(isMain && { 'data-main': '' })} href={`/exercises/${next.slug}`} prefetch={false}>
        {here === undefined && rows[0] === next ? 'Start with' : 'Next exercise'}: {next.title}
      </Link>{' '}
      <span className="muted">
        {levelName(next.level)}, about {next.minutes} min
      </span>
    </p>
  );
}
