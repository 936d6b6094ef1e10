'use client';

import { useState } from 'react';
import { type Prediction, predictions } from '@/lib/lessons/collection/predictions';
import styles from '../gc/lab.module.css';

/** Short programs: the reader first predicts the output and then runs the program. */
export function Predict() {
  return (
    <ol className={styles.lab} role="list">
      {predictions.map((prediction) => (
        <li key={prediction.id} className={styles.lab} data-prediction={prediction.id}>
          <OnePrediction prediction={prediction} />
        </li>
      ))}
    </ol>
  );
}

function OnePrediction({ prediction: { id, code, answers, run, reason } }: { prediction: Prediction }) {
  const [answer, setAnswer] = useState<string>();
  const [printed, setPrinted] = useState<string>();
  return (
    <>
      <pre className={styles.code} tabIndex={0} role="region" aria-label={`Program ${id}`}>
        <code>{code}</code>
      </pre>
      <fieldset className={styles.choices}>
        <legend>What does it print?</legend>
        {answers.map((text) => (
          <label key={text}>
            <input
              type="radio"
              name={`answer-${id}`}
              checked={answer === text}
              onChange={() => {
                setAnswer(text);
                setPrinted(undefined);
              }}
            />
            <code>{text}</code>
          </label>
        ))}
      </fieldset>
      <div className={styles.tools}>
        <button type="button" className="button" disabled={answer === undefined} onClick={() => setPrinted(run())}>
          Run it
        </button>
        <p role="status" className={styles.status}>
          {printed !== undefined && (
            <>
              It prints <code>{printed}</code>. {printed === answer ? 'Your prediction is correct.' : 'Your prediction is not correct.'} {reason}
            </>
          )}
        </p>
      </div>
    </>
  );
}
