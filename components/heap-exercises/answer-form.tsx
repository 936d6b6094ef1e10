'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { noteStatus } from '@/lib/exercises/progress';
import type { Reply } from '@/lib/heap-exercises/answer';
import type { HeapExercise } from '@/lib/heap-exercises/exercise';
import lobby from '../exercises/exercise-lobby.module.css';
import { useRecord } from '../exercises/use-record';
import { Mark } from '../mark';
import styles from './heap-exercise.module.css';
import { ToldPath } from './told-path';

type Said = Reply | { isRight: undefined; problem: string };

/** The question of an exercise. The server checks the answer, and sends the explanation only after a right one. */
export function AnswerForm({ slug, question, wanted }: Pick<HeapExercise, 'slug' | 'question' | 'wanted'>) {
  const name = useId();
  const [said, setSaid] = useState<Said>();
  const [isAsking, setAsking] = useState(false);
  const isSolved = useRecord()[slug]?.solvedAt !== undefined;
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said) result.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);

  async function submit(event: React.SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const answer = new FormData(event.currentTarget).get('answer');
    if (typeof answer !== 'string' || isAsking) return;
    setAsking(true);
    const reply = await ask(slug, answer);
    setAsking(false);
    setSaid(reply);
    if (reply.isRight !== undefined) noteStatus(slug, reply.isRight ? 'pass' : 'fail', new Date().toISOString());
  }

  return (
    <section className={lobby.wide}>
      <h2>The question</h2>
      <form className={lobby.form} onSubmit={(event) => void submit(event)}>
        <label className={styles.question} htmlFor={`${name}-answer`}>
          {question}
        </label>
        <div className={styles.line}>
          <input
            id={`${name}-answer`}
            name="answer"
            className="field"
            required
            maxLength={200}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            placeholder={wanted}
            aria-describedby={`${name}-said`}
            onChange={() => setSaid(undefined)}
          />
          <button className="button">Check your answer</button>
        </div>
        {isSolved && !said && <p className="muted">You have solved this exercise. Answer again to see the explanation.</p>}
      </form>
      <div id={`${name}-said`} ref={result} className={lobby.form} aria-live="polite">
        {said && <Told said={said} />}
      </div>
    </section>
  );
}

function Told({ said }: { said: Said }) {
  if (said.isRight === undefined) {
    return (
      <div className={lobby.answer}>
        <p>{said.problem}</p>
      </div>
    );
  }
  if (!said.isRight) {
    return (
      <div className={lobby.answer}>
        <p>
          <strong>Not correct.</strong>
        </p>
        <p>{said.hint}</p>
      </div>
    );
  }
  const { explanation, path, source } = said;
  return (
    <div className={lobby.answer}>
      <p data-meaning="released">
        <Mark meaning="released" /> <strong>Correct.</strong>
      </p>
      <p>{explanation}</p>
      <h3>The retainer path</h3>
      <ToldPath path={path} />
      <details className={styles.source}>
        <summary>
          The page: <code>{source.file}</code>
        </summary>
        <pre tabIndex={0} role="region" aria-label="Source of the page">
          <code>{source.text}</code>
        </pre>
      </details>
    </div>
  );
}

async function ask(slug: string, answer: string): Promise<Said> {
  try {
    const response = await fetch(`/api/heap-exercises/${slug}/answer`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ answer }),
    });
    if (!response.ok) return { isRight: undefined, problem: await response.text() };
    return (await response.json()) as Reply;
  } catch {
    return { isRight: undefined, problem: 'The server does not answer. It may have been stopped; start it again with npm start.' };
  }
}
