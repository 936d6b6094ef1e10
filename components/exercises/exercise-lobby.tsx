import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from '@/components/command';
import { align } from '@/components/catalogue/diff/align';
import { SourceCode } from '@/components/source-code';
import type { Exercise } from '@/lib/exercises/exercise';
import { allExercises } from '@/lib/exercises/exercises';
import { measuredOf } from '@/lib/exercises/measured';
import { isServedFromSource } from '@/lib/exercises/served-from-source';
import { Changes } from './changes';
import styles from './exercise-lobby.module.css';
import { Hints } from './hints';
import { LastVerdict } from './last-verdict';
import { NextExercise } from './next-exercise';
import { SpotForm } from './spot-form';

/** The overview of an exercise: the task, how to check a solution, and hints. */
export async function ExerciseLobby({ slug, words }: { slug: string; words: Exercise }) {
  const exercise = `npm run exercise --`;
  const rows = (await allExercises()).map(({ slug: of, title, level, minutes }) => ({ slug: of, title, level, minutes }));
  return (
    <div className={styles.lobby} data-lobby="">
      <section className={styles.task}>
        <h2>The task</h2>
        <p>{words.brief}</p>
        {words.level === 'spot' ? (
          <p>Open both pages, read their source code below, and answer the questions.</p>
        ) : (
          <p>
            Your copy is <code>{`app/exercises/${slug}/work`}</code>. Edit it with your own editor. The feature must still work.{' '}
            {isServedFromSource ? (
              'Each change is shown at once.'
            ) : (
              <>
                This server shows your copy as it was when the lab was built. <code>npm run dev</code> shows each change at once.
              </>
            )}
          </p>
        )}
      </section>
      {words.level === 'spot' ? (
        <SpotForm slug={slug} words={words} measured={await measuredOf(process.cwd(), slug)} />
      ) : (
        <section>
          <h2>Check your fix</h2>
          <Command line={`${exercise} check ${slug}`}>Checks types, behaviour, linter and memory, and stops at the first failure. The linter cannot fail the check.</Command>
          <Command line={`${exercise} watch ${slug}`}>Runs the same check each time you save, within seconds.</Command>
          <Command line={`${exercise} reset ${slug}`}>Replaces your copy with the original problem.</Command>
          <Command line={`${exercise} solution ${slug}`}>Shows one correct fix as a diff, and what retained each leaked object.</Command>
        </section>
      )}
      {words.level !== 'spot' && <LastVerdict slug={slug} />}
      <Hints slug={slug} hints={words.hints} />
      {words.level !== 'spot' && <Changes slug={slug} />}
      {words.level === 'spot' && (
        <section className={styles.wide}>
          <h2>The two pages</h2>
          <p>Lines that differ have the mark ≠.</p>
          <BothSources slug={slug} />
        </section>
      )}
      <nav className={`${styles.wide} ${styles.next}`} aria-label="Next exercise">
        <NextExercise rows={rows} here={slug} />
      </nav>
    </div>
  );
}

/** The sources of the two pages of a spot exercise, with equal lines side by side. */
async function BothSources({ slug }: { slug: string }) {
  const fileOf = (page: 'a' | 'b') => `app/exercises/${slug}/${page}/page.tsx`;
  const textOf = async (page: 'a' | 'b') => (await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), fileOf(page)), 'utf8')).trimEnd();
  const [a, b] = [await textOf('a'), await textOf('b')];
  const { left, right } = align(a, b);
  return (
    <div className={styles.sources}>
      <SourceCode file={fileOf('a')} text={a} anchor="a-L" lines={left} />
      <SourceCode file={fileOf('b')} text={b} anchor="b-L" lines={right} />
    </div>
  );
}
