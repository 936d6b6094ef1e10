import { existsSync } from 'node:fs';
import path from 'node:path';
import { Crumbs } from '@/components/crumbs';
import { groups } from '@/lib/catalogue/case';
import { type Exercise, levelName, levels, shippedVariants, type Variant } from '@/lib/exercises/exercise';
import { isServedFromSource } from '@/lib/exercises/served-from-source';
import styles from './exercise-frame.module.css';
import { ExerciseLive } from './exercise-live';
import { ExerciseSpecimen, ExerciseSwitch, ExerciseTitle } from './exercise-specimen';

/**
 * The frame around the overview and all variants of an exercise. It stays mounted when the reader switches between
 * them.
 */
export function ExerciseFrame({ slug, words, children }: { slug: string; words: Exercise; children: React.ReactNode }) {
  const { title, level, symptom } = words;
  const variants = variantsHere(slug, words);
  return (
    <main className={styles.frame}>
      <ExerciseTitle title={title} />
      <Crumbs
        trail={[
          { href: '/exercises', label: 'Exercises' },
          { href: `/exercises#${level}`, label: levelName(level) },
        ]}
      />
      <div className={styles.head}>
        <h1>{title}</h1>
        <blockquote className={styles.symptom}>
          <p>{symptom}</p>
        </blockquote>
        <dl className={styles.facts}>
          <dt>Level</dt>
          <dd>{levels[level]}</dd>
          <dt>Time</dt>
          <dd>about {words.minutes} min</dd>
          <dt>Topics</dt>
          <dd>
            <details>
              <summary>Show the topics (they hint at the cause)</summary>
              <p>{words.groups.map((group) => groups[group]).join(', ')}</p>
            </details>
          </dd>
          {level === 'hunt' && (
            <>
              <dt>In the page</dt>
              <dd>
                {words.leaks.length} leaks, {words.decoys.length} decoys (they look like leaks)
              </dd>
            </>
          )}
        </dl>
      </div>
      <ExerciseSwitch slug={slug} variants={variants} />
      {level !== 'spot' && isServedFromSource && <ExerciseLive slug={slug} hasWork={variants.includes('work')} perVisit={words.leaks.reduce((sum, { perVisit }) => sum + perVisit, 0)} />}
      <ExerciseSpecimen slug={slug}>{children}</ExerciseSpecimen>
    </main>
  );
}

/** The learner's copy is a page only on the machine where it was created. */
function variantsHere(slug: string, words: Exercise): Variant[] {
  const work = path.join(/* turbopackIgnore: true */ process.cwd(), 'app', 'exercises', slug, 'work');
  return [...(existsSync(work) ? ['work' as const] : []), ...shippedVariants(words)];
}
