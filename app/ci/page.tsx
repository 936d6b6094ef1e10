import type { Metadata } from 'next';
import Link from 'next/link';
import { Annotation } from '@/components/ci/annotation-view';
import { knownLeak } from '@/components/ci/annotation';
import { ownAddress, saveWalks, setUp, withKnownLeaks } from '@/components/ci/commands';
import { FileText } from '@/components/ci/file-text';
import { Command } from '@/components/command';
import { Crumbs } from '@/components/crumbs';
import { readSource } from '@/lib/catalogue/sources';
import { recordedHunt } from '@/lib/catalogue/recorded/hunts';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Leaks in CI' };

const parts = [
  ['address', 'Try it on your app'],
  ['workflow', 'Add a workflow'],
  ['annotation', 'Read the result'],
  ['known', 'Allow known leaks'],
] as const;

/** How a team makes its build fail when its own app leaks. */
export default async function Ci() {
  const [leak] = recordedHunt('window-listener/leaky')?.leaks ?? [];
  const workflow = await readSource('packages/leak-hunt/templates/leaks.yml');
  return (
    <main className={styles.page}>
      <Crumbs trail={[{ href: '/', label: 'Gallery' }]} />
      <header className={styles.head}>
        <h1>Leaks in CI</h1>
        <p>
          The hunter of this lab is a package: <code>leak-hunt</code>. It visits pages of your own app in a real Chromium, and the
          build fails when a visit leaves objects behind. Everything runs on your machine or in your CI; nothing is sent
          anywhere.
        </p>
        <nav aria-label="On this page">
          <ol>
            {parts.map(([id, label]) => (
              <li key={id}>
                <a href={`#${id}`}>{label}</a>
              </li>
            ))}
          </ol>
        </nav>
      </header>
      <section id="address" className={styles.part}>
        <h2>Try it on your app</h2>
        <p>
          Build your app for production, with source maps, and serve it. Then give the hunter its address. It needs no
          scenario: it follows the links, opens and closes menus and dialogs, and hunts in each of these walks. It clicks nothing that
          looks as if it deletes, buys or sends something.
        </p>
        <Command line={ownAddress}>Finds the walks itself and names each leak with its line of source.</Command>
        <Command line={saveWalks}>
          Also writes each walk as a scenario. A scenario can be changed and kept in your repository.
        </Command>
        <p className="muted">
          You need Node 20.19 or later and Chromium 133 or later. Exit status 0: no leaks. 1: something leaks, or no verdict was
          certain. 2: the hunt could not be made.
        </p>
      </section>
      <section id="workflow" className={styles.part}>
        <h2>Add a workflow</h2>
        {setUp.map(({ line, does }) => (
          <Command key={line} line={line}>
            {does}
          </Command>
        ))}
        <p>
          The example tests visit a page <code>/board</code>. Replace it with pages of your own. The workflow is written for a Next
          app: in another app, replace <code>npx next build</code> with your build.
        </p>
        <FileText name=".github/workflows/leaks.yml" text={workflow} />
      </section>
      <section id="annotation" className={styles.part}>
        <h2>Read the result</h2>
        <p>
          On GitHub Actions, the hunter’s command annotates the line that retains the objects. The annotation stands in the diff of the pull
          request, and the summary of the job has a table of all results. There is nothing to set up.
        </p>
        {leak?.source && <Annotation place={leak.source} name={leak.name} sentence={leak.sentence} />}
      </section>
      <section id="known" className={styles.part}>
        <h2>Allow known leaks</h2>
        <p>
          If your app leaks today, do not wait until everything is fixed. List the leaks that you know, each with a reason and a last
          day. New leaks fail the build at once; a listed leak fails it after its day.
        </p>
        {leak?.source && (
          <FileText
            name="leaks/known.json"
            text={JSON.stringify([knownLeak({ name: leak.name, file: leak.source.file, line: leak.source.line })], null, 2)}
          />
        )}
        <Command line={withKnownLeaks}>Hunts in one scenario, writes a report to keep, and allows the listed leaks.</Command>
        <p>
          An entry that matches no leak is reported, so that you can remove it. Without <code>line</code>, an entry stands for
          every line of the file.
        </p>
      </section>
      <p className={styles.next}>
        Next:{' '}
        <Link href="/matrix" prefetch={false}>
          see which tool finds which leak
        </Link>
        , or{' '}
        <Link href="/exercises" prefetch={false}>
          practise on a page that leaks
        </Link>
        .
      </p>
    </main>
  );
}
