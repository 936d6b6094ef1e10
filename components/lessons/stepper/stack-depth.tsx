'use client';

import { useState } from 'react';
import { MeasuredFacts } from '@/components/lessons/figure';
import { type Summary, summarize } from '@/lib/benchmark/statistics';
import { engineName } from '@/lib/lessons/engine-name';
import { overflow, type Shape, shapes } from '@/lib/lessons/stack-depth';
import styles from './stack-depth.module.css';

const runs = 9;

interface Measured {
  shape: Shape;
  calls: Summary;
  error: string;
}

/** Overflows the stack of this browser several times and shows the depth. */
export function StackDepth() {
  const [measured, setMeasured] = useState<readonly Measured[]>([]);
  const deepest = Math.max(...measured.map(({ calls }) => calls.median));
  const [first] = measured;
  const number = (value: number) => Math.round(value).toLocaleString('en');
  return (
    <div className={styles.depth}>
      <p>
        <button type="button" className="button" onClick={() => setMeasured((Object.keys(shapes) as Shape[]).map(measure))}>
          Push calls until it overflows
        </button>
      </p>
      <p role="status">
        {first
          ? `The engine threw “${first.error}”, ${runs} times for each kind of call. The page caught the error and continues.`
          : 'This takes less than a second. The page catches the error.'}
      </p>
      {measured.map(({ shape, calls }) => (
        <section key={shape} aria-label={shapes[shape]} data-shape={shape}>
          <h3>
            {number(calls.median)} {shapes[shape]}
          </h3>
          <div className={styles.bar} style={{ inlineSize: `${(100 * calls.median) / deepest}%` }} />
          <MeasuredFacts
            engine={engineName()}
            runs={runs}
            median={`${number(calls.median)} calls`}
            least={number(calls.least)}
            most={`${number(calls.most)} calls`}
          />
        </section>
      ))}
    </div>
  );
}

function measure(shape: Shape): Measured {
  const overflows = Array.from({ length: runs }, () => overflow(shape));
  return { shape, calls: summarize(overflows.map(({ depth }) => depth)), error: overflows[0]?.error ?? '' };
}
