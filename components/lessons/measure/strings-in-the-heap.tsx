'use client';

import type { StringsInHeapData } from '@/lib/lessons/measure/experiments/strings-in-heap';
import { StartStop } from '../timing/start-stop';
import styles from '../gc/lab.module.css';
import { Status } from './status';
import { useExperiment } from './use-experiment';

/** Creates hundreds of thousands of primitives and shows how the heap grows. */
export function StringsInTheHeap() {
  const { state, start, stop } = useExperiment<StringsInHeapData>('strings-in-heap');
  const megabytes = (value: number) => `${(Math.round(value * 10) / 10 + 0).toFixed(1)} MB`;
  return (
    <div className={styles.lab}>
      <div className={styles.tools}>
        <StartStop isRunning={state.is === 'running'} label="Run the experiment" onStart={() => start({})} onStop={stop} />
      </div>
      <Status state={state} idle="Creates 200,000 values of each kind, and stores them in slots that exist already." done={`Measured in ${state.engine}, after a collection each time.`} />
      {state.data.length > 0 && (
        <div className={styles.scroll} role="region" aria-label="Primitives in the heap" tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>Primitives</th>
                <th>The heap grew by</th>
                <th>After they were released</th>
              </tr>
            </thead>
            <tbody>
              {state.data.map(({ what, count, heapMb, afterReleaseMb }) => (
                <tr key={what} data-primitives={what}>
                  <th scope="row">
                    {count.toLocaleString('en')} {what}
                  </th>
                  <td>{megabytes(heapMb)}</td>
                  <td>{megabytes(afterReleaseMb)} left</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
