import Link from 'next/link';
import { LessonProgress } from '@/components/lessons/contents';
import { lessons } from '@/lib/lessons/lessons';
import styles from './page.module.css';

const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);

export default function Learn() {
  return (
    <main className={styles.learn}>
      <title>Lessons · Leak Lab</title>
      <h1>Memory in JavaScript, in six lessons</h1>
      <p>
        From the first variable to the heap snapshot of a large application. You step through programs, cut references,
        force collections and measure. Every figure is labelled as a simulation or as a measurement. The lessons build on
        each other, and each links to leaks that you can then see for yourself.
      </p>
      <ol role="list" className={styles.lessons}>
        {lessons.map(({ step, title, sentence, minutes: length }, at) => (
          <li key={step}>
            <span className={styles.number} aria-hidden="true">
              {at + 1}
            </span>
            <div>
              <h2>
                <Link href={`/learn/${step}`} prefetch={false}>
                  {title}
                </Link>
              </h2>
              <p>{sentence}</p>
            </div>
            <div className={styles.facts}>
              <p>{length} minutes</p>
              <LessonProgress step={step} title={title} />
            </div>
          </li>
        ))}
      </ol>
      <p className="muted">
        {minutes} minutes in total. Your progress is stored in this browser and nowhere else.
      </p>
    </main>
  );
}
