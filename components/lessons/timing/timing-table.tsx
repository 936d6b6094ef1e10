import { duration, times } from '@/lib/lessons/timing/format';
import { overlap, ratios, type Result } from '@/lib/lessons/timing/time-alternatives';
import { ResultsTable } from './results-table';
import styles from './timing.module.css';

/** A table of results; each row has the median, the spread and a bar for the ratio. */
export function TimingTable({ caption, results }: { caption: string; results: readonly Result[] }) {
  const ratio = ratios(results);
  const fastest = results.find(({ id }) => ratio.get(id) === 1);
  const longest = Math.max(...results.map(({ perCall }) => perCall.median));
  return (
    <ResultsTable caption={caption} headings={['Way', 'Median', 'Spread', 'Compared with the fastest']}>
      {results.map((result) => {
        const { id, label, perCall } = result;
        const isTied = fastest !== undefined && result !== fastest && overlap(result, fastest);
        return (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>{duration(perCall.median)}</td>
            <td>
              {duration(perCall.least)} to {duration(perCall.most)}
            </td>
            <td>
              <span className={styles.bar} style={{ inlineSize: `${(100 * perCall.median) / longest}%` }} />
              {times(ratio.get(id) ?? 1)}
              {result === fastest && ' fastest'}
              {isTied && ' within the spread'}
            </td>
          </tr>
        );
      })}
    </ResultsTable>
  );
}
