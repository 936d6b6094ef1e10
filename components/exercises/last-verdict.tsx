'use client';

import { useState } from 'react';
import { Mark } from '@/components/mark';
import { noteStatus } from '@/lib/exercises/progress';
import type { LastVerdictAnswer, Status, Verdict } from '@/lib/exercises/verdict';
import styles from './exercise-lobby.module.css';
import { useRecord } from './use-record';

type Shown = LastVerdictAnswer | 'asking' | 'unreachable' | undefined;

const words: Record<Status, string> = { pass: 'Solved', fail: 'Not solved', error: 'Could not be checked', inconclusive: 'Inconclusive' };

/** The last verdict on the learner's copy. It is fetched only when the reader presses the button. */
export function LastVerdict({ slug }: { slug: string }) {
  const [shown, setShown] = useState<Shown>();
  const known = useRecord()[slug];

  async function ask() {
    setShown('asking');
    try {
      const answer = await fetch(`/api/exercises/${slug}/verdict`, { cache: 'no-store' });
      const response = (await answer.json()) as LastVerdictAnswer;
      setShown(response);
      if (response.verdict) noteStatus(slug, response.verdict.status, response.verdict.checkedAt);
    } catch {
      setShown('unreachable');
    }
  }

  return (
    <section>
      <h2>Your last result</h2>
      {known?.solvedAt && (
        <p>
          <span data-meaning="released">
            <Mark meaning="released" />
          </span>
          Solved on {known.solvedAt.slice(0, 10)}.
        </p>
      )}
      <button className="button" onClick={() => void ask()} disabled={shown === 'asking'}>
        {shown === undefined ? 'Show the last result' : 'Refresh the result'}
      </button>
      <div className={styles.tests} aria-live="polite">
        <Answer shown={shown} slug={slug} />
      </div>
    </section>
  );
}

function Answer({ shown, slug }: { shown: Shown; slug: string }) {
  if (shown === undefined) return null;
  if (shown === 'asking') return <p className="muted">Loading …</p>;
  if (shown === 'unreachable') return <p>The lab’s server did not answer. Check that it is still running.</p>;
  if (!shown.isLocal) return <p>Results are stored on the machine on which you run the check. Clone the lab and open it there.</p>;
  if (!shown.verdict) {
    return (
      <p>
        There is no result yet. Run <code>{`npm run exercise -- check ${slug}`}</code> in the folder of the lab.
      </p>
    );
  }
  return <VerdictShown verdict={shown.verdict} />;
}

function VerdictShown({ verdict: { status, checkedAt, tests, leaks } }: { verdict: Verdict }) {
  return (
    <>
      <p>
        <strong>{words[status]}</strong>, <time dateTime={checkedAt}>{new Date(checkedAt).toLocaleString()}</time>
        {leaks.gone && `; ${leaks.gone.length} of ${leaks.of} leaks gone`}
      </p>
      <ul className={styles.tests} role="list">
        {tests.map(({ name, status: one, message }) => (
          <li key={name}>
            <span>
              <strong>{name}</strong> <small className="muted">{one}</small>
            </span>
            <p>{message}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
