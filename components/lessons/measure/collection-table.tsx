import { summarize } from '@/lib/benchmark/statistics';
import type { Collection } from '@/lib/lessons/measure/trace-gc';
import styles from '../gc/lab.module.css';

const shown = 12;

/** Tables of the collections by kind and of the latest collections. */
export function CollectionTable({ collections }: { collections: readonly Collection[] }) {
  const byKind = grouped(collections);
  return (
    <>
      <div className={styles.scroll} role="region" aria-label="Collections by kind" tabIndex={0}>
        <table className={styles.table}>
          <caption>Collections by kind</caption>
          <thead>
            <tr>
              <th>Kind</th>
              <th>Times</th>
              <th>Freed in total</th>
              <th>Median pause</th>
              <th>Reason, in V8’s words</th>
            </tr>
          </thead>
          <tbody>
            {[...byKind].map(([kind, all]) => (
              <tr key={kind} data-kind={kind}>
                <th scope="row">{kind}</th>
                <td>{all.length}</td>
                <td>{all.reduce((sum, { beforeMb, afterMb }) => sum + beforeMb - afterMb, 0).toFixed(1)} MB</td>
                <td>{summarize(all.map(({ pauseMs }) => pauseMs)).median.toFixed(2)} ms</td>
                <td>{[...new Set(all.map(({ reason }) => reason))].join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.scroll} role="region" aria-label="The latest collections" tabIndex={0}>
        <table className={styles.table}>
          <caption>The latest collections</caption>
          <thead>
            <tr>
              <th>Kind</th>
              <th>Before</th>
              <th>After</th>
              <th>Pause</th>
              <th>Marked before the pause</th>
            </tr>
          </thead>
          <tbody>
            {collections.slice(-shown).reverse().map(({ at, kind, beforeMb, afterMb, pauseMs, markingSteps }, index) => (
              <tr key={`${at} ${index}`}>
                <th scope="row">{kind}</th>
                <td>{beforeMb.toFixed(1)} MB</td>
                <td>{afterMb.toFixed(1)} MB</td>
                <td>{pauseMs.toFixed(2)} ms</td>
                <td>{markingSteps > 0 ? `in ${markingSteps} ${markingSteps === 1 ? 'step' : 'steps'}` : 'no'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function grouped(collections: readonly Collection[]): Map<string, Collection[]> {
  const groups = new Map<string, Collection[]>();
  for (const one of collections) groups.set(one.kind, [...(groups.get(one.kind) ?? []), one]);
  return groups;
}
