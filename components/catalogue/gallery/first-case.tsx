import Link from 'next/link';
import { pairs } from '@/lib/catalogue/cases';
import { recordedHunt } from '@/lib/catalogue/recorded/hunts';
import { Sentence } from '../../hunt-service/sentence';
import { Watch } from '../../live/watch';
import { Mark } from '../../mark';
import styles from './first-case.module.css';

const slug = 'window-listener';

/** The case to begin with: a button that shows its leak on this page, and the steps to see it by hand. */
export async function FirstCase() {
  const words = (await pairs()).find((pair) => pair.slug === slug);
  if (!words) throw new Error(`There is no case ${slug}.`);
  const { keeps, feature, title } = words;
  return (
    <section className={styles.first} aria-labelledby="first-case">
      <h2 id="first-case">See a leak happen</h2>
      <p>
        {feature}, written twice:{' '}
        <Link href={`/leaks/${slug}`} prefetch={false}>
          {title}
        </Link>
        . The button opens both pages below, visits each seven times, and counts the objects that remain in memory.
      </p>
      <Watch slug={slug} keeps={{ name: keeps.name, kind: keeps.kind }}>
        <Finding />
      </Watch>
      <details>
        <summary>Do it yourself (two minutes)</summary>
        <ol>
          <li>
            Open{' '}
            <Link href={`/leaks/${slug}/leaky`} prefetch={false}>
              the leaky page
            </Link>
            , then press <em>Overview</em>. Do this three times.
          </li>
          <li>
            Press <em>Fixed</em>, then <em>Overview</em>. Do this three times, too.
          </li>
          <li>
            Press <em>Force a collection</em>. The leaky row says <q>3 retained</q>: the browser could not free a single{' '}
            <code>{keeps.name}</code>. The fixed row says <q>3 collected</q>.
          </li>
          <li>
            Press <em>Hunt both twins</em>. A browser visits both pages, and names the line that causes the leak.
          </li>
        </ol>
      </details>
    </section>
  );
}

/** The recorded finding on the leaky page: the sentence, and the line with a link to it. */
function Finding() {
  const [found] = recordedHunt(`${slug}/leaky`)?.leaks ?? [];
  if (!found) return null;
  const { sentence, source } = found;
  return (
    <>
      <p>
        <Mark meaning="retained" /> <Sentence sentence={sentence} />
      </p>
      {source && (
        <p>
          The line that causes it:{' '}
          <Link href={`/source/${source.file}#L${source.line}`} prefetch={false}>
            <code>
              {source.file}:{source.line}
            </code>
          </Link>
        </p>
      )}
    </>
  );
}
