import Link from 'next/link';
import type { Pair } from '@/lib/catalogue/case';
import { recordedHunt } from '@/lib/catalogue/recorded/hunts';
import { termsOfPair } from '@/lib/glossary/first-uses';
import { CaseNeighbours } from './case-neighbours';
import { editorHrefFor } from './catalogue/diff/editor';
import { Command } from './command';
import { Glossed } from './glossary/glossed';
import { HuntPanel } from './hunt-service/hunt-panel';
import styles from './lobby.module.css';
import { Mark } from './mark';
import { RetainerPath } from './retainer-path';

/** The overview of a pair: what the hunter finds, the symptom and the fix. The written retainer path is shown until a hunt has been recorded. */
export function PairLobby({ slug, words }: { slug: string; words: Pair }) {
  const { path, keeps, linter, links } = words;
  const { ofSymptom, ofFix, ofPrevent } = termsOfPair(words);
  const scenario = `memlab-scenarios/${slug}.ts`;
  return (
    <div className={styles.lobby} data-lobby="">
      {!recordedHunt(`${slug}/leaky`) && (
        <section className={styles.wide}>
          <h2>What retains it</h2>
          <RetainerPath stations={path} perVisit={keeps.perVisit} />
        </section>
      )}
      <section className={styles.wide}>
        <h2>What the hunter finds</h2>
        <HuntPanel slug={slug} kind="pair" />
      </section>
      <div className={styles.story}>
        <section>
          <h2>Symptom</h2>
          <p>
            <Glossed pieces={ofSymptom} />
          </p>
        </section>
        <section>
          <h2>
            <Mark meaning="released" /> Fix
          </h2>
          <p>
            <Glossed pieces={ofFix} />
          </p>
        </section>
        <section>
          <h2>Prevention</h2>
          <p>
            <Glossed pieces={ofPrevent} />
          </p>
          {linter === null ? (
            <p>No linter that we know reports this leak.</p>
          ) : (
            <p>
              A linter reports this leak: <code>{linter}</code>.
            </p>
          )}
        </section>
        <section>
          <h2>Read more</h2>
          <ul className={styles.links} role="list">
            {links.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <div className={styles.proof}>
        <section>
          <h2>Check it from the command line</h2>
          <Command line={`npm run hunt -- ${slug}`}>
            Visits both pages, and names the retained objects and the line that causes the leak.
          </Command>
          <Command
            line={`NODE_OPTIONS='--import tsx' npx memlab run --scenario ${scenario} --chromium-binary "$(npm run -s chromium)"`}
          >
            The same visits to the leaky page with memlab. The lab must be running.
          </Command>
        </section>
        <section>
          <h2>Source</h2>
          <ul className={styles.links} role="list">
            <li>
              <Link href={`/read/${slug}`} prefetch={false}>
                Both pages side by side, with the retainer path marked in the source
              </Link>
            </li>
            {[`app/leaks/${slug}/leaky/page.tsx`, `app/leaks/${slug}/fixed/page.tsx`, scenario].map((file) => (
              <li key={file}>
                <Link href={`/source/${file}`} prefetch={false}>
                  <code>{file}</code>
                </Link>{' '}
                <OpenInEditor file={file} />
              </li>
            ))}
          </ul>
        </section>
      </div>
      <CaseNeighbours slug={slug} />
    </div>
  );
}

/** A link that opens a file in an editor; only the development server knows where the files of the reader are. */
function OpenInEditor({ file }: { file: string }) {
  const href = editorHrefFor(file);
  return href && <a href={href(1)}>Open in editor</a>;
}
