import type { Experiment } from './use-experiment';
import styles from '../gc/lab.module.css';

/** The state of an experiment as text for screen readers. `idle` is the text before the first run. */
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
