'use client';

import type { ValueSizesData } from '@/lib/lessons/measure/experiments/value-sizes';
import { StartStop } from '../timing/start-stop';
import labStyles from '../gc/lab.module.css';
import { Status } from './status';
import { useExperiment } from './use-experiment';
import styles from './value-sizes.module.css';

type Weight = Extract<ValueSizesData, { by: 'weight' }>;

const count = 5_000;

/** Shows the size of one value of each kind, measured in Node and read from a heap snapshot. */
export function ValueSizes() {
  const { state, start, stop } = useExperiment<ValueSizesData>('value-sizes');
  const weights = state.data.filter((one): one is Weight => one.by === 'weight');
  const inSnapshot = new Map(state.data.flatMap((one) => (one.by === 'snapshot' ? [[one.kind, one.bytes] as const] : [])));
  const most = Math.max(...weights.map(({ bytes }) => bytes.median), 1);
  const runs = weights[0]?.runs ?? 0;
  return (
    <div className={labStyles.lab}>
      <div className={labStyles.tools}>
        <StartStop isRunning={state.is === 'running'} label="Measure the sizes" onStart={() => start({ count })} onStop={stop} />
      </div>
      <Status
        state={state}
        idle={`Creates ${count.toLocaleString('en')} values of each kind, several times, and then takes a heap snapshot. This takes about ten seconds.`}
        done={`${state.engine}: median and spread of ${runs} runs with ${count.toLocaleString('en')} values each.`}
      />
      {weights.length > 0 && (
        <div className={labStyles.scroll} role="region" aria-label="Sizes of values" tabIndex={0}>
          <table className={labStyles.table}>
            <caption>Bytes of one value; the slot that holds it (8 bytes in Node) is not counted</caption>
            <thead>
              <tr>
                <th>Value</th>
                <th>Measured, median</th>
                <th>Spread</th>
                <th>In the snapshot</th>
              </tr>
            </thead>
            <tbody>
              {weights.map(({ kind, group, bytes: { median, least, most: largest } }) => (
                <tr key={kind} data-value={kind}>
                  <th scope="row">
                    {kind} <span className="muted">{group}</span>
                  </th>
                  <td>
                    {inBytes(median)}
                    <span className={styles.bar} style={{ inlineSize: `${(100 * Math.max(0, median)) / most}%` }} />
                  </td>
                  <td>
                    {inBytes(least)} to {inBytes(largest)}
                  </td>
                  <td>{inSnapshot.has(kind) ? inBytes(inSnapshot.get(kind) ?? 0) : '…'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

/** Formats bytes with at most one decimal digit. */
function inBytes(bytes: number): string {
  return (Math.round(bytes * 10) / 10 + 0).toLocaleString('en', { maximumFractionDigits: 1 });
}
