'use client';

import { useState } from 'react';
import { type Summary, summarize } from '@/lib/benchmark/statistics';
import { cross, type Crossing as Cost, parcel, type Way, ways } from '@/lib/lessons/timing/crossing';
import { bytes, duration } from '@/lib/lessons/timing/format';
import { ResultsTable } from './results-table';
import styles from './timing.module.css';
import { StartStop } from './start-stop';
import { useEngine } from './use-engine';
import { useTask } from './use-task';

const runs = 9;
const warmUps = 2;
const sizes = [1_000_000, 8_000_000, 32_000_000];

interface Row {
  way: Way;
  send: Summary;
  thereAndBack: Summary;
  sample: Cost;
}

/** Sends the same bytes to a worker and back (copied, transferred and shared) and measures the costs. */
export function Crossing() {
  const engine = useEngine();
  const [size, setSize] = useState(8_000_000);
  const [task, start, stop] = useTask<{ rows: Row[]; size: number }>();
  const isRunning = task.is === 'running';

  const run = async (signal: AbortSignal) => {
    const worker = new Worker(new URL('../../../workers/learn/echo.ts', import.meta.url), { type: 'module' });
    signal.addEventListener('abort', () => worker.terminate(), { once: true });
    try {
      await cross(worker, parcel('copy', 1)); // the worker has started when it has answered once
      const rows: Row[] = [];
      for (const way of ways.filter((one) => one !== 'shared' || crossOriginIsolated)) rows.push(await measureWay(worker, way, size, signal));
      return { rows, size };
    } finally {
      worker.terminate();
    }
  };

  return (
    <div className={styles.panel}>
      <div className={styles.controls}>
        <label>
          Bytes to send
          <select className="field" value={size} disabled={isRunning} onChange={(event) => setSize(Number(event.target.value))}>
            {sizes.map((one) => (
              <option key={one} value={one}>
                {bytes(one)}
              </option>
            ))}
          </select>
        </label>
        <StartStop isRunning={isRunning} label="Send and measure" onStart={() => start(run)} onStop={stop} />
        <p role="status" className={styles.status}>
          {isRunning && 'Sending…'}
          {task.is === 'stopped' && 'Stopped; nothing was measured.'}
          {task.is === 'failed' && `It could not be measured: ${task.message}.`}
          {task.is === 'done' && `Measured with ${bytes(task.value.size)}.`}
        </p>
      </div>
      {task.is === 'done' && (
        <>
          <CrossingTable rows={task.value.rows} size={task.value.size} />
          <p className={styles.facts}>
            {runs} runs of each after {warmUps} to warm up: the median, and from least to most. Measured just now in{' '}
            {engine ?? 'this browser'}.
          </p>
        </>
      )}
    </div>
  );
}

async function measureWay(worker: Worker, way: Way, size: number, signal: AbortSignal): Promise<Row> {
  const costs: Cost[] = [];
  for (let run = -warmUps; run < runs && !signal.aborted; run++) {
    const cost = await cross(worker, parcel(way, size));
    if (run >= 0) costs.push(cost);
  }
  const [sample] = costs;
  if (!sample) throw new Error('stopped');
  return {
    way,
    send: summarize(costs.map(({ sendMs }) => sendMs)),
    thereAndBack: summarize(costs.map(({ thereAndBackMs }) => thereAndBackMs)),
    sample,
  };
}

function CrossingTable({ rows, size }: { rows: readonly Row[]; size: number }) {
  const caption = `${bytes(size)} to a worker and back`;
  const longest = Math.max(...rows.map(({ thereAndBack }) => thereAndBack.median));
  return (
    <ResultsTable
      caption={caption}
      headings={['Way', 'postMessage blocks the page for', 'Round trip', 'Bytes left in the page meanwhile', 'The page sees what the worker writes']}
    >
      {rows.map(({ way, send, thereAndBack, sample }) => (
        <tr key={way}>
          <th scope="row">{way}</th>
          <Cell of={send} />
          <Cell of={thereAndBack}>
            <span className={styles.bar} style={{ inlineSize: `${(100 * thereAndBack.median) / longest}%` }} />
          </Cell>
          <td>{bytes(sample.bytesLeftHere)}</td>
          <td>{sample.isSameMemory ? 'yes' : 'no'}</td>
        </tr>
      ))}
      {!rows.some(({ way }) => way === 'shared') && (
        <tr>
          <th scope="row">shared</th>
          <td colSpan={4} className={styles.unsupported}>
            Not available here: a page gets a SharedArrayBuffer only if it is isolated from other origins, with the
            headers Cross-Origin-Opener-Policy and Cross-Origin-Embedder-Policy.
          </td>
        </tr>
      )}
    </ResultsTable>
  );
}

function Cell({ of: { median, least, most }, children }: { of: Summary; children?: React.ReactNode }) {
  return (
    <td>
      {duration(median)}
      <span className={styles.spread}>
        {duration(least)} to {duration(most)}
      </span>
      {children}
    </td>
  );
}
