'use client';

import { useRef } from 'react';
import { bytes } from '@/lib/lessons/timing/format';
import { collectOnce } from '@/lib/lessons/collection/collection';
import { ResultsTable } from './results-table';
import styles from './timing.module.css';
import { StartStop } from './start-stop';
import { useEngine } from './use-engine';
import { useTask } from './use-task';

const buffers = 12;
const bufferBytes = 4_000_000;
const pieceBytes = 16;

const cuts = {
  'file.subarray(0, 16)': (file: Uint8Array) => file.subarray(0, pieceBytes),
  'file.slice(0, 16)': (file: Uint8Array) => file.slice(0, pieceBytes),
} as const;

interface Outcome {
  cut: string;
  /** Bytes of the retained pieces and of their buffers, and the number of files that are still alive. */
  pieces: number;
  below: number;
  alive: number;
}

/** Cuts a short piece from several buffers, drops the buffers, and counts how many survive a collection. */
export function KeptBuffers() {
  const engine = useEngine();
  const kept = useRef<Uint8Array[]>([]);
  const [task, start, stop] = useTask<Outcome[]>();

  const run = async (signal: AbortSignal) => {
    const outcomes: Outcome[] = [];
    for (const [name, cut] of Object.entries(cuts)) {
      const watched: WeakRef<ArrayBufferLike>[] = [];
      kept.current = Array.from({ length: buffers }, () => {
        const file = new Uint8Array(bufferBytes).fill(1);
        watched.push(new WeakRef(file.buffer));
        return cut(file);
      });
      if ((await collectOnce(signal)) === null) throw new Error('the browser did not collect');
      outcomes.push({
        cut: name,
        pieces: kept.current.reduce((sum, piece) => sum + piece.byteLength, 0),
        below: kept.current.reduce((sum, piece) => sum + piece.buffer.byteLength, 0),
        alive: watched.filter((one) => one.deref() !== undefined).length,
      });
      kept.current = [];
    }
    return outcomes;
  };

  return (
    <div className={styles.panel}>
      <p>
        From each of {buffers} files of {bytes(bufferBytes)}, keep {pieceBytes} bytes and drop the reference to the file.
        Then force a collection, and see which files are still in memory.
      </p>
      <div className={styles.controls}>
        <StartStop isRunning={task.is === 'running'} label="Run the experiment" onStart={() => start(run)} onStop={stop} />
        <p role="status" className={styles.status}>
          {task.is === 'running' && 'Cutting the pieces, then allocating until the browser collects garbage…'}
          {task.is === 'stopped' && 'Stopped.'}
          {task.is === 'failed' && `It could not be measured: ${task.message}.`}
          {task.is === 'done' && task.value.map(({ cut, alive }) => `${cut}: ${alive} of ${buffers} files are alive. `)}
        </p>
      </div>
      {task.is === 'done' && (
        <>
          <ResultsTable
            caption="What a piece retains after a collection"
            label="What a piece retains"
            headings={['Piece', 'Bytes in the pieces', 'Bytes of their buffers', 'Files alive']}
          >
            {task.value.map(({ cut, pieces, below, alive }) => (
              <tr key={cut}>
                <th scope="row">
                  <code>{cut}</code>
                </th>
                <td>{bytes(pieces)}</td>
                <td>
                  {bytes(below)}
                  <span className={styles.bar} style={{ inlineSize: `${(100 * below) / (buffers * bufferBytes)}%` }} />
                </td>
                <td>
                  {alive} of {buffers}
                </td>
              </tr>
            ))}
          </ResultsTable>
          <p className={styles.facts}>
            Counted with WeakRef after a confirmed garbage collection, so one run is enough. Measured just now in{' '}
            {engine ?? 'this browser'}.
          </p>
        </>
      )}
    </div>
  );
}
