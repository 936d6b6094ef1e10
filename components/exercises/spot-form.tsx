'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Mark } from '@/components/mark';
import type { Spot } from '@/lib/exercises/exercise';
import type { MeasuredPages } from '@/lib/exercises/measured';
import { noteStatus } from '@/lib/exercises/progress';
import styles from './exercise-lobby.module.css';
import { Measurement } from './measurement';

interface SpotFormProps {
  slug: string;
  words: Spot;
  measured: MeasuredPages;
}

/**
 * The form of a spot exercise: the reader chooses the leaking page and the reason, and then sees the measured result.
 */
export function SpotForm({ slug, words: { answer, choices, leaks }, measured }: SpotFormProps) {
  const name = useId();
  const [given, setGiven] = useState<{ page: string; choice: number }>();
  const chosen = given && choices[given.choice];
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (given) result.current?.scrollIntoView({ block: 'nearest' });
  }, [given]);
  const isRight = given?.page === answer && chosen?.isRight === true;

  function submit(event: React.SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const page = form.get('page');
    const choice = Number(form.get('choice'));
    if (typeof page !== 'string') return;
    setGiven({ page, choice });
    const isSolved = page === answer && choices[choice]?.isRight === true;
    noteStatus(slug, isSolved ? 'pass' : 'fail', new Date().toISOString());
  }

  return (
    <section>
      <h2>Your answer</h2>
      <form className={styles.form} onSubmit={submit} onChange={() => setGiven(undefined)}>
        <fieldset>
          <legend>Which page leaks?</legend>
          {['a', 'b'].map((page) => (
            <label key={page}>
              <input type="radio" name="page" value={page} required /> Page {page}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Why?</legend>
          {choices.map(({ reason }, at) => (
            <label key={reason}>
              <input type="radio" name="choice" value={at} required aria-describedby={`${name}-answer`} /> {reason}
            </label>
          ))}
        </fieldset>
        <p>
          <button className="button">Check your answer</button>
        </p>
      </form>
      <div id={`${name}-answer`} ref={result} aria-live="polite" className={styles.form}>
        {given && chosen && (
          <>
            <div className={styles.answer}>
              <p>
                <strong>{isRight ? 'Correct.' : given.page === answer ? 'The page is correct, but the reason is not.' : 'Not correct: the other page leaks.'}</strong>
              </p>
              <p>{chosen.because}</p>
              {isRight &&
                leaks.map(({ name: payload, what }) => (
                  <p key={payload} data-meaning="retained">
                    <Mark meaning="retained" /> {what}
                  </p>
                ))}
            </div>
            {isRight && <Measurement slug={slug} measured={measured} />}
          </>
        )}
      </div>
    </section>
  );
}
