import styles from './timing.module.css';

/** The button that starts a measurement, and stops it while it runs. */
export function StartStop({
  isRunning,
  label,
  onStart,
  onStop,
}: {
  isRunning: boolean;
  /** The label of the button while nothing runs: "Measure". */
  label: string;
  onStart: () => void;
  onStop: () => void;
}) {
  return (
    <button type="button" className={`button ${styles.start}`} onClick={isRunning ? onStop : onStart}>
      {isRunning ? 'Stop' : label}
    </button>
  );
}
