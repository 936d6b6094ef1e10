import type { Experiment } from './use-experiment';
import styles from '../gc/lab.module.css';

/** Where an experiment stands, in words that are read out. `idle` is what to expect before it has run. */
export function Status({ state: { is, message }, idle, done }: { state: Pick<Experiment<unknown>, 'is' | 'message'>; idle: string; done: string }) {
  const words = {
    idle,
    running: 'Measuring …',
    done,
    stopped: 'Stopped.',
    failed: message,
  }[is];
  return (
    <p role="status" className={styles.status} data-state={is}>
      {words}
    </p>
  );
}
