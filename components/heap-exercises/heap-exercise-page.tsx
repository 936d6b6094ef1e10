import Link from 'next/link';
import { type HeapExercise, heapLevels } from '@/lib/heap-exercises/exercise';
import { lessonOf } from '@/lib/lessons/lessons';
import { Crumbs } from '../crumbs';
import frame from '../exercises/exercise-frame.module.css';
import lobby from '../exercises/exercise-lobby.module.css';
import { Hints } from '../exercises/hints';
import { AnswerForm } from './answer-form';
import styles from './heap-exercise.module.css';
import { RecordSnapshot } from './record-snapshot';

interface Props {
  exercise: HeapExercise;
  previous: HeapExercise | undefined;
  next: HeapExercise | undefined;
}

/** The page of an exercise whose answer is in a heap snapshot. It gets the public part of the exercise only. */
export function HeapExercisePage({ exercise, previous, next }: Props) {
  const { slug, title, level, minutes, topic, lesson, situation, walk, question, wanted, hints } = exercise;
  return (
    <main className={frame.frame}>
      <Crumbs
        trail={[
          { href: '/exercises', label: 'Exercises' },
          { href: '/exercises#read-a-heap', label: 'Read a heap' },
        ]}
      />
      <div className={frame.head}>
        <h1>{title}</h1>
        <p>{situation}</p>
        <dl className={frame.facts}>
          <dt>Level</dt>
          <dd>{heapLevels[level]}</dd>
          <dt>Time</dt>
          <dd>about {minutes} min</dd>
          <dt>Topic</dt>
          <dd>{topic}</dd>
          <dt>Lesson</dt>
          <dd>
            <Link href={`/learn/${lesson}`} prefetch={false}>
              {lessonOf(lesson).lesson.title}
            </Link>
          </dd>
        </dl>
      </div>
      <div className={lobby.lobby} data-lobby="">
        <RecordSnapshot slug={slug} />
        <section>
          <h2>What is recorded</h2>
          <p>A Chromium on your machine opens a page with this feature, and then:</p>
          <ol className={styles.steps}>
            <li>
              presses {walk.press.map((name) => `“${name}”`).join(', then ')}
              {walk.times > 1 && `, ${walk.times} times`}
            </li>
            <li>collects the garbage</li>
            <li>takes a heap snapshot, which has the time at which each object was allocated</li>
          </ol>
        </section>
        <AnswerForm slug={slug} question={question} wanted={wanted} />
        <Hints slug={slug} hints={hints} />
      </div>
      <nav className={styles.next} aria-label="Other heap exercises">
        {previous ? <To exercise={previous}>Previous</To> : <span />}
        {next && <To exercise={next}>Next</To>}
      </nav>
    </main>
  );
}

function To({ exercise: { slug, title }, children }: { exercise: HeapExercise; children: React.ReactNode }) {
  return (
    <Link href={`/exercises/heap/${slug}`} prefetch={false}>
      {children}: {title}
    </Link>
  );
}
