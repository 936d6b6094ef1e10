'use client';

import { useState } from 'react';
import type { ChangesAnswer } from '@/lib/exercises/changes';
import type { DiffLine, FileChange } from '@/lib/exercises/diff';
import styles from './changes.module.css';

type Shown = ChangesAnswer | 'loading' | 'unreachable' | undefined;

/** The learner's changes to the problem, as they are on the disk now. They are read only when the reader presses the button. */
export function Changes({ slug }: { slug: string }) {
  const [shown, setShown] = useState<Shown>();

  async function load() {
    setShown('loading');
    try {
      const answer = await fetch(`/api/exercises/${slug}/changes`, { cache: 'no-store' });
      setShown((await answer.json()) as ChangesAnswer);
    } catch {
      setShown('unreachable');
    }
  }

  return (
    <section className={styles.changes}>
      <h2>Your changes</h2>
      <button className="button" onClick={() => void load()} disabled={shown === 'loading'}>
        {shown === undefined ? 'Compare your copy with the problem' : 'Refresh the comparison'}
      </button>
      <div className={styles.files} aria-live="polite">
        <Answer shown={shown} />
      </div>
    </section>
  );
}

function Answer({ shown }: { shown: Shown }) {
  if (shown === undefined) return null;
  if (shown === 'loading') return <p className="muted">Loading …</p>;
  if (shown === 'unreachable') return <p>The lab’s server did not answer. Check that it is still running.</p>;
  if (!shown.isLocal) return <p>Your copy is on the machine on which you edit it. Clone the lab and open it there.</p>;
  if (shown.files.length === 0) return <p>Your copy has no changes.</p>;
  return shown.files.map((file) => <File key={file.name} file={file} folder={shown.folder} />);
}

function File({ file: { name, hunks }, folder }: { file: FileChange; folder: string | null }) {
  const first = hunks.flat().find(({ sign }) => sign !== ' ')?.number ?? 1;
  return (
    <figure className={styles.file}>
      <figcaption>
        <code>{name}</code>
        {folder !== null && <a href={`vscode://file/${folder}/${name}:${first}`}>Open in editor</a>}
      </figcaption>
      <pre tabIndex={0} role="region" aria-label={`Your changes in ${name}`}>
        {hunks.map((lines, at) => (
          <span key={at} className={styles.hunk}>
            {lines.map((line) => (
              <Line key={`${line.sign}${line.number}`} line={line} />
            ))}
          </span>
        ))}
      </pre>
    </figure>
  );
}

const inWords: Record<DiffLine['sign'], string> = { ' ': '', '+': 'Added: ', '-': 'Deleted: ' };

function Line({ line: { sign, text, number } }: { line: DiffLine }) {
  return (
    <span className={styles.line} data-sign={sign.trim() === '' ? undefined : sign}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <span className={styles.sign} aria-hidden="true">
        {sign}
      </span>
      <span className="visually-hidden">{inWords[sign]}</span>
      <code>{`${text}\n`}</code>
    </span>
  );
}
