'use client';

import { useState } from 'react';
import { type Summary, summarize } from '@/lib/benchmark/statistics';
import { bytes, duration } from '@/lib/lessons/timing/format';
import { measure } from '@/lib/lessons/measure/client';
import type { Reading } from '@/lib/lessons/measure/reading';
import { ResultsTable } from './results-table';
import styles from './timing.module.css';
import { StartStop } from './start-stop';
import { useTask } from './use-task';

export interface Column {
  /** The key in the experiment's values. */
  key: string;
  heading: string;
  unit: 'bytes' | 'ms' | 'count';
}

const formats = { bytes, ms: duration, count: String };

/** Runs an experiment of lib/lessons/measure in a Node process, and shows a summary of its readings. */
export function NodeMeasurement({
  experiment,
  caption,
  columns,
}: {
  experiment: string;
  /** The caption of the table. */
  caption: string;
  /** Bars are drawn for the first column. */
  columns: readonly [Column, ...Column[]];
}) {
  const [readings, setReadings] = useState<readonly Reading[]>([]);
  const [task, start, stop] = useTask<string>();

  const run = async (signal: AbortSignal) => {
    const read: Reading[] = [];
    let engine = 'Node';
    setReadings([]);
    for await (const event of measure<Reading>(experiment, {}, signal)) {
      if (event.type === 'start') engine = `Node ${event.node} (V8 ${event.v8}), ${event.platform}`;
      if (event.type === 'error') throw new Error(event.message);
      if (event.type === 'data') setReadings([...(read.push(event.data), read)]);
    }
    return engine;
  };

  return (
    <div className={styles.panel}>
      <div className={styles.controls}>
        <StartStop
          isRunning={task.is === 'running'}
          label={task.is === 'done' ? 'Measure again in Node' : 'Measure in Node'}
          onStart={() => start(run)}
          onStop={stop}
        />
        <p role="status" className={styles.status}>
          {task.is === 'running' && 'Measuring in a Node process of its own…'}
          {task.is === 'stopped' && 'Stopped.'}
          {task.is === 'failed' && task.message}
          {task.is === 'done' && `Measured: ${runsOf(readings)} runs of each.`}
        </p>
      </div>
      {readings.length > 0 && <Readings caption={caption} columns={columns} readings={readings} />}
      {task.is === 'done' && (
        <p className={styles.facts}>
          {runsOf(readings)} runs of each after one to warm up, in turns: the median, and from least to most. Measured
          just now in {task.value}.
        </p>
      )}
    </div>
  );
}

function waysOf(readings: readonly Reading[]): string[] {
  return [...new Set(readings.map(({ way }) => way))];
}

function runsOf(readings: readonly Reading[]): number {
  return readings.length / Math.max(1, waysOf(readings).length);
}

function Readings({
  caption,
  columns,
  readings,
}: {
  caption: string;
  columns: readonly [Column, ...Column[]];
  readings: readonly Reading[];
}) {
  const summaryOf = (way: string, key: string): Summary =>
    summarize(readings.filter((reading) => reading.way === way).map(({ values }) => values[key] ?? NaN));
  const most = Math.max(...waysOf(readings).map((way) => summaryOf(way, columns[0].key).median));
  return (
    <ResultsTable caption={caption} headings={['Way', ...columns.map(({ heading }) => heading)]}>
      {waysOf(readings).map((way) => (
        <tr key={way}>
          <th scope="row">{way}</th>
          {columns.map(({ key, unit }, at) => {
            const { median, least, most: greatest } = summaryOf(way, key);
            const format = formats[unit];
            return (
              <td key={key}>
                {format(median)}
                <span className={styles.spread}>
                  {format(least)} to {format(greatest)}
                </span>
                {at === 0 && (
                  <span className={styles.bar} style={{ inlineSize: `${(100 * Math.max(0, median)) / most}%` }} />
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </ResultsTable>
  );
}
