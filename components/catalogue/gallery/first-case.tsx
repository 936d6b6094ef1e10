import Link from 'next/link';
import { pairs } from '@/lib/catalogue/cases';
import { recordedHunt } from '@/lib/catalogue/recorded/hunts';
import { Sentence } from '../../hunt-service/sentence';
import { Survivors } from '../../hunt-service/survivors';
import { Mark } from '../../mark';
import styles from './first-case.module.css';

const slug = 'window-listener';

/** The case to begin with, in three steps, with its recorded finding. */
export async function FirstCase() {
  const words = (await pairs()).find((pair) => pair.slug === slug);
  if (!words) throw new Error(`There is no case ${slug}.`);
  const [found] = recordedHunt(`${slug}/leaky`)?.leaks ?? [];
  return (
    <section className={styles.first} aria-labelledby="first-case">
      <div className={styles.words}>
        <h2 id="first-case">
          <Link href={`/leaks/${slug}`} prefetch={false}>
            Start with a listener on window
          </Link>
        </h2>
        <p>{words.feature}. Two minutes, nothing to install:</p>
        <ol>
          <li>
            <Link href={`/leaks/${slug}/leaky`} prefetch={false}>
              Open the leaky page
            </Link>
            , go back to its overview, and do that three times. Each visit leaves one <code>{words.keeps.name}</code> behind.
          </li>
          <li>
            Do the same with{' '}
            <Link href={`/leaks/${slug}/fixed`} prefetch={false}>
              the fixed page
            </Link>
            : nothing stays.
          </li>
          <li>
            On{' '}
            <Link href={`/leaks/${slug}`} prefetch={false}>
              the overview
            </Link>
            , hunt: a browser walks both, and names the line.
          </li>
        </ol>
      </div>
      {found && (
        <div className={styles.proof}>
          <Survivors series={found.series} />
          <p>
            <Mark meaning="retained" /> <Sentence sentence={found.sentence} />
          </p>
        </div>
      )}
    </section>
  );
}
