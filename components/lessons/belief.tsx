import type { ReactNode } from 'react';
import type { ItemId } from '@/lib/lessons/checklist';
import styles from './belief.module.css';
import { coversOf } from './section';

/**
 * A popular belief with an experiment that tests it.
 * @param belief the belief, in one sentence
 * @param experiment the client component that runs the experiment and shows its result
 * @param truth how a modern engine behaves; shown below the experiment, to be read after it
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
    <div className={styles.belief} role="group" aria-label="A common belief, tested" data-covers={coversOf(covers)}>
      <div>
        <h3>Many people say</h3>
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
