'use client';

import type { FunctionEndsData } from '@/lib/lessons/measure/experiments/function-ends';
import { StartStop } from '../timing/start-stop';
import styles from '../gc/lab.module.css';
import { Status } from './status';
import { useExperiment } from './use-experiment';

/** Runs millions of calls with and without objects, and shows the number of collections. */
export function FunctionEnds() {
  const { state, start, stop } = useExperiment<FunctionEndsData>('function-ends');
  return (
    <div className={styles.lab}>
      <div className={styles.tools}>
        <StartStop isRunning={state.is === 'running'} label="Run the experiment" onStart={() => start({ millions: 10 })} onStop={stop} />
      </div>
      <Status state={state} idle="Runs ten million calls in Node and counts V8’s collections." done={`Counted in ${state.engine}.`} />
      {state.data.length > 0 && (
        <div className={styles.scroll} role="region" aria-label="Calls and collections" tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>What ran</th>
                <th>Calls that returned</th>
                <th>Objects created</th>
                <th>Collections</th>
              </tr>
            </thead>
            <tbody>
              {state.data.map(({ way, calls, objects, collections }) => (
                <tr key={way} data-way={way}>
                  <th scope="row">{way}</th>
                  <td>{calls.toLocaleString('en')}</td>
                  <td>{objects.toLocaleString('en')}</td>
                  <td>{collections}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
