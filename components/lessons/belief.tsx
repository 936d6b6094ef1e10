import type { ReactNode } from 'react';
import type { ItemId } from '@/lib/lessons/checklist';
import styles from './belief.module.css';
import { coversOf } from './section';

/**
 * A popular belief put to the test.
 * @param belief what is often taught, in one sentence
 * @param experiment the client component that runs it when the reader asks, and shows what came out
 * @param truth what is true of a modern engine; it stands below the experiment, to be read after it
 */
export function Belief({
  belief,
  experiment,
  truth,
  covers,
}: {
  belief: ReactNode;
  experiment: ReactNode;
  truth: ReactNode;
  covers?: readonly ItemId[];
}) {
  return (
    <div className={styles.belief} role="group" aria-label="A popular belief, tested" data-covers={coversOf(covers)}>
      <div>
        <h3>It is often said</h3>
        <p className={styles.words}>{belief}</p>
      </div>
      <div>
        <h3>Experiment</h3>
        {experiment}
      </div>
      <div>
        <h3>What is true</h3>
        {truth}
      </div>
    </div>
  );
}
