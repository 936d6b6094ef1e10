import { summarize } from '@/lib/benchmark/statistics';
import { bytes, duration } from '@/lib/lessons/timing/format';
import { ResultsTable } from './results-table';
import styles from './timing.module.css';
import type { Place, Run } from './offload-run';

export interface Row {
  place: Place;
  runs: Run[];
}

export const placeNames: Record<Place, string> = {
  main: 'Main thread',
  copy: 'Worker, picture copied',
  transfer: 'Worker, picture transferred',
  shared: 'Worker, memory shared',
};

/** The table of the measured runs by place. */
export function OffloadTable({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  const longest = Math.max(1, ...rows.map(({ runs }) => summarize(runs.map(({ longestGapMs }) => longestGapMs)).median));
  return (
    <ResultsTable
      caption={caption}
      headings={['Where', 'Took', 'Longest time without a frame', 'Frames dropped', 'Longest task', 'Pictures held: page', 'worker']}
    >
      {rows.map(({ place, runs }) => {
        const took = summarize(runs.map(({ tookMs }) => tookMs));
        const gap = summarize(runs.map(({ longestGapMs }) => longestGapMs));
        const dropped = summarize(runs.map((run) => run.dropped));
        const last = runs.at(-1);
        return (
          <tr key={place}>
            <th scope="row">{placeNames[place]}</th>
            <td>
              {duration(took.median)}
              <Spread from={duration(took.least)} to={duration(took.most)} />
            </td>
            <td>
              {duration(gap.median)}
              <Spread from={duration(gap.least)} to={duration(gap.most)} />
              <span className={styles.bar} style={{ inlineSize: `${(100 * gap.median) / longest}%` }} />
            </td>
            <td>
              {dropped.median}
              <Spread from={dropped.least} to={dropped.most} />
            </td>
            <td>{longestTaskOf(runs)}</td>
            <td>{bytes(last?.pageHolds ?? 0)}</td>
            <td>{bytes(last?.workerHolds ?? 0)}</td>
          </tr>
        );
      })}
    </ResultsTable>
  );
}

function Spread({ from, to }: { from: string | number; to: string | number }) {
  return (
    <span className={styles.spread}>
      {from} to {to}
    </span>
  );
}

function longestTaskOf(runs: readonly Run[]): string {
  const lengths = runs.flatMap(({ longestTaskMs }) => longestTaskMs ?? []);
  if (lengths.length === 0) return 'not available here';
  const longest = Math.max(...lengths);
  return longest === 0 ? 'none over 50 ms' : duration(longest);
}
