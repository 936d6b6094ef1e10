import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from '@/components/command';
import { SourceCode } from '@/components/source-code';
import type { Exercise } from '@/lib/exercises/exercise';
import { measuredOf } from '@/lib/exercises/measured';
import styles from './exercise-lobby.module.css';
import { Hints } from './hints';
import { LastVerdict } from './last-verdict';
import { SpotForm } from './spot-form';

/** The overview of an exercise: the task, how to check a solution, and hints. */
export async function ExerciseLobby({ slug, words }: { slug: string; words: Exercise }) {
  const exercise = `npm run exercise --`;
  return (
    <div className={styles.lobby} data-lobby="">
      <section className={styles.task}>
        <h2>The task</h2>
        <p>{words.brief}</p>
        {words.level === 'spot' ? (
          <p>Open both pages, read their sources below, and answer.</p>
        ) : (
          <p>
            Your copy is <code>{`app/exercises/${slug}/work`}</code>. Edit it with your own editor; the feature has to go on
            working. With <code>npm run dev</code> you see each change at once.
          </p>
        )}
      </section>
      {words.level === 'spot' ? (
        <SpotForm slug={slug} words={words} measured={await measuredOf(process.cwd(), slug)} />
      ) : (
        <section>
          <h2>Be judged</h2>
          <Command line={`${exercise} check ${slug}`}>Types, behaviour, the linter’s opinion, memory; stops at the first that fails.</Command>
          <Command line={`${exercise} watch ${slug}`}>The same after every save, within seconds.</Command>
          <Command line={`${exercise} reset ${slug}`}>Brings the problem back.</Command>
          <Command line={`${exercise} solution ${slug}`}>One right repair, as a difference, and who kept what.</Command>
        </section>
      )}
      {words.level !== 'spot' && <LastVerdict slug={slug} />}
      <Hints slug={slug} hints={words.hints} />
      {words.level === 'spot' && (
        <section className={styles.wide}>
          <h2>The two pages</h2>
          <Source file={`app/exercises/${slug}/a/page.tsx`} />
          <Source file={`app/exercises/${slug}/b/page.tsx`} />
        </section>
      )}
    </div>
  );
}

async function Source({ file }: { file: string }) {
  const text = await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), file), 'utf8');
  return <SourceCode file={file} text={text.trimEnd()} />;
}
